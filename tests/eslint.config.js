import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import compat from 'eslint-plugin-compat';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'src/lib/i18n/paraglide/',
		'static/early.js',
		'static/rescue.js',
		'tests/.results/'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.serviceworker } },
		rules: {
			// TypeScript checks this itself, and better.
			'no-undef': 'off',
			'no-console': 'error',
			// Playwright's fixtures ask for one.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'Text stays text.' },
				{ property: 'outerHTML', message: 'Text stays text.' }
			],
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		languageOptions: {
			parserOptions: {
				// With types, which takes minutes where each Svelte file is given to it as well.
				projectService: true,
				tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url))
			}
		},
		rules: { '@typescript-eslint/no-floating-promises': 'error' }
	},
	{
		// What the promised browsers do not have must be asked for before it is used.
		files: ['src/**/*.ts', 'src/**/*.js', 'src/**/*.svelte', 'static/*.js'],
		plugins: { compat },
		rules: { 'compat/compat': 'error' }
	}
);
