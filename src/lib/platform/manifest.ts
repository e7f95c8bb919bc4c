import type { ManifestOptions } from 'vite-plugin-pwa';

/**
 * The web app manifest, Dutch first: what a launcher shows and where its shortcuts lead.
 * @param base sub-path the app is hosted under, '' or '/name'
 */
export function manifest(base: string): Partial<ManifestOptions> {
	const at = (path: string) => base + path;
	const shot = (name: string, label: string, wide = false) => ({
		src: at(`/shots/${name}.png`),
		sizes: wide ? '1280x800' : '720x1480',
		type: 'image/png',
		form_factor: wide ? ('wide' as const) : ('narrow' as const),
		label
	});
	return {
		id: at('/'),
		name: 'Ambitiespanning',
		short_name: 'Spanning',
		description:
			'Merk op wanneer hebberigheid of angst aan je trekt. Stel je klant een betere vraag.',
		lang: 'nl',
		dir: 'ltr',
		start_url: at('/'),
		scope: at('/'),
		display: 'standalone',
		// One window: a shortcut leads the one that is open elsewhere.
		launch_handler: { client_mode: ['navigate-existing', 'auto'] },
		background_color: '#FCFCF9',
		theme_color: '#0C3A30',
		categories: ['lifestyle', 'business', 'health'],
		icons: [
			{ src: at('/icons/icon-192.png'), sizes: '192x192', type: 'image/png', purpose: 'any' },
			{ src: at('/icons/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any' },
			{ src: at('/icons/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			{
				src: at('/icons/app-icon-mono.svg'),
				sizes: 'any',
				type: 'image/svg+xml',
				purpose: 'monochrome'
			}
		],
		shortcuts: [
			{ name: 'Hebberigheid', url: at('/moment/greed') },
			{ name: 'Angst', url: at('/moment/fear') },
			{ name: 'Vandaag invullen', url: at('/') }
		],
		// "Open with", where a computer lets an app have kinds of files of its own.
		file_handlers: [
			{
				action: at('/restore'),
				accept: { 'application/octet-stream': ['.lijn', '.daylio'], 'text/csv': ['.csv'] }
			}
		],
		// "Share to": the service worker takes the file, `static/share-target.js`.
		share_target: {
			action: at('/restore'),
			method: 'POST',
			enctype: 'multipart/form-data',
			params: {
				files: [{ name: 'file', accept: ['*/*', '.lijn', '.txt', '.csv', '.json', '.zip'] }]
			}
		},
		screenshots: [
			shot('question', 'Een vraag voor je klant'),
			shot('today', 'Je dag als lijn'),
			shot('insight', 'Waaruit je spanning bestaat'),
			shot('insight-wide', 'Je spanning over twaalf weken', true)
		]
	};
}
