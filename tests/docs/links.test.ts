import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

// Every link of the guides to a file leads to one, and every link to a heading to a heading.
const GUIDES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

const CODE = /^```.*?^```$|`[^`\n]*`/gms;
const LINK = /\]\((?<target>[^)\s]+)\)/g;
const HEADING = /^#+ (.+)$/gm;

/** Relative links of a page. */
function linksOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(CODE, '');
  return [...text.matchAll(LINK)]
    .map((match) => match.groups?.target as string)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const headings = readFileSync(page, 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .matchAll(HEADING);
  return [...headings].map(([, title]) =>
    String(title)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(GUIDES)('%s', (page) => {
  it('has no broken link', () => {
    const broken = linksOf(page).filter((target) => {
      const [path, anchor] = target.split('#') as [string, string?];
      const file = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(file)) return true;
      return anchor !== undefined && (!statSync(file).isFile() || !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

describe('the index of the documentation', () => {
  it('names every guide and recipe', () => {
    const named = linksOf('docs/README.md').map((target) => `docs/${target}`);
    const pages = GUIDES.filter((page) => page.startsWith('docs/guides/') || page.startsWith('docs/recipes/'));
    expect(pages.filter((page) => !named.includes(page))).toEqual([]);
  });
});
