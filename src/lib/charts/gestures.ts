import type { Attachment } from 'svelte/attachments';

/** What fingers, a mouse or a wheel do on a chart; pixels from its left edge. */
export interface Gestures {
	/** A single finger lies there. */
	point(x: number): void;
	/** Two fingers lie there, or a wheel begins to turn: what follows is told from here on. */
	begin(): void;
	/**
	 * @param times how many times as much is to be seen as when it began
	 * @param about where it began
	 * @param moved how far it moved since
	 */
	stretch(times: number, about: number, moved: number): void;
	/** It is over. */
	end(): void;
}

/** A finger that moves by less than this is only laid down, CSS pixels. */
const STILL_PX = 6;
/** A wheel that does not turn for so long has come to rest, milliseconds. */
const REST_MS = 250;
const WHEEL_SPEED = 0.003;

/**
 * Listens to one finger, to two that pinch and pan, and to a wheel: with Ctrl it looks closer, from
 * side to side it pans.
 * @param zooms whether there is something to look closer at
 */
export function gestures(of: Gestures, zooms: boolean): Attachment<HTMLElement> {
	return (on) => {
		const fingers = new Map<number, { x: number; from: number }>();
		let pinched: { apart: number; middle: number } | null = null;
		let wheel = { times: 1, moved: 0 };
		let rest: ReturnType<typeof setTimeout> | undefined;
		const xOf = ({ clientX }: MouseEvent) => clientX - on.getBoundingClientRect().left;
		const pinch = () => {
			const [a, b] = [...fingers.values()].map(({ x }) => x) as [number, number];
			return { apart: Math.max(20, Math.abs(a - b)), middle: (a + b) / 2 };
		};
		const down = (event: PointerEvent) => {
			const x = xOf(event);
			fingers.set(event.pointerId, { x, from: x });
			if (!zooms || fingers.size !== 2) return;
			pinched = pinch();
			of.begin();
		};
		const move = (event: PointerEvent) => {
			const finger = fingers.get(event.pointerId);
			if (!finger) return;
			finger.x = xOf(event);
			if (pinched && fingers.size === 2) {
				const { apart, middle } = pinch();
				of.stretch(pinched.apart / apart, pinched.middle, middle - pinched.middle);
			} else if (!pinched && Math.abs(finger.x - finger.from) > STILL_PX) {
				of.point(finger.x);
			}
		};
		const up = (event: PointerEvent) => {
			const finger = fingers.get(event.pointerId);
			fingers.delete(event.pointerId);
			if (pinched) {
				if (fingers.size > 0) return;
				pinched = null;
				of.end();
			} else if (finger && event.type === 'pointerup') of.point(xOf(event));
		};
		const turn = (event: WheelEvent) => {
			const aside = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
			const closer = event.ctrlKey || event.metaKey;
			if (!zooms || (!closer && aside === 0)) return;
			event.preventDefault();
			if (rest === undefined) {
				wheel = { times: 1, moved: 0 };
				of.begin();
			}
			clearTimeout(rest);
			rest = setTimeout(() => {
				rest = undefined;
				of.end();
			}, REST_MS);
			if (closer) wheel.times *= Math.exp(event.deltaY * WHEEL_SPEED);
			else wheel.moved -= aside;
			of.stretch(wheel.times, xOf(event), wheel.moved);
		};
		const ends = ['pointerup', 'pointercancel', 'pointerleave'] as const;
		on.addEventListener('pointerdown', down);
		on.addEventListener('pointermove', move);
		for (const end of ends) on.addEventListener(end, up);
		on.addEventListener('wheel', turn, { passive: false });
		return () => {
			clearTimeout(rest);
			on.removeEventListener('pointerdown', down);
			on.removeEventListener('pointermove', move);
			for (const end of ends) on.removeEventListener(end, up);
			on.removeEventListener('wheel', turn);
		};
	};
}
