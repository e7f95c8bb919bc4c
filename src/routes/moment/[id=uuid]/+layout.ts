// A moment's address is known only on its own device: the fallback page opens it.
export const prerender = false;
