export { type RenderHtmlOptions, renderHtml } from './render';
