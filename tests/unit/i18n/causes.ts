/** A cause, which no insight may claim; "doorvroeg" is asking on. */
export const CAUSES = /\b(omdat|doordat|door|helpt|because|helps|makes)\b/i;
