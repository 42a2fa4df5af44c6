import { renderHtml } from '../../html';
import { PAGE_META, PAGE_STYLE, STYLE } from '../../html/style';
import type { Formatter } from './format';

/** One HTML page: each record is an article with its numbers and places marked. */
export const htmlFormatter: Formatter = {
  prologue: `<!doctype html>\n<html lang="ar" dir="rtl">\n<head>${PAGE_META}<title>dhad</title><style>${PAGE_STYLE}\n${STYLE}</style></head>\n<body>\n`,
  separator: '',
  epilogue: '</body>\n</html>\n',
  format({ file, line }, { text, numbers = [], places = [] }) {
    const title = `${file === '-' ? '' : file}${line === undefined ? '' : `:${line}`}`;
    const heading = title === '' ? '' : `<h2 dir="ltr">${escapeHtml(title)}</h2>`;
    return `<article>${heading}${renderHtml(text, { numbers, places }, { style: false })}</article>\n`;
  },
};

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
