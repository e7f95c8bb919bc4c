// Draws beside the page, whose presses never wait for it.
import { expose, transfer } from 'comlink';
import { drawChart } from './painter';
import { drawingOf, pictureOf } from './picture';
import type { Look, PlainChart } from './plain-chart';

const worker = {
	draw(chart: PlainChart, look: Look) {
		const made = drawChart(chart, look);
		return transfer(made, [made.drawing]);
	},
	drawing: drawingOf,
	picture: pictureOf
};
export type ChartsWorker = typeof worker;

expose(worker);
