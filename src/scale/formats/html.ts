import { renderHtml } from '../../html';
import { STYLE } from '../../html/style';
import type { Formatter } from './format';

/** One HTML page: each record is an article with its numbers and places marked. */
export const htmlFormatter: Formatter = {
  prologue: `<!doctype html>\n<html lang="ar" dir="rtl">\n<meta charset="utf-8">\n<title>dhad</title>\n<style>${STYLE}</style>\n`,
  separator: '',
  epilogue: '</html>\n',
  format({ file, line }, { text, numbers = [], places = [] }) {
    const title = `${file === '-' ? '' : file}${line === undefined ? '' : `:${line}`}`;
    const heading = title === '' ? '' : `<h2 dir="ltr">${escapeHtml(title)}</h2>`;
    return `<article>${heading}${renderHtml(text, { numbers, places }, { style: false })}</article>\n`;
  },
};

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
