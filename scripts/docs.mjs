#!/usr/bin/env node
// `npm run docs`: the documentation site in site/, from the code (typedoc.json) and the pages that docs/README.md lists.
// First the examples of all pages are run against the build; after that every link of the site is followed. With
// --tested the examples are taken to have been run, as they are by `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Application, Comment, Converter, PageEvent, TSConfigReader, TypeDocReader } from 'typedoc';

/** Module of the sources ─▶ what a user imports. */
const SUB_PATHS = {
  index: 'dhad',
  normalize: 'dhad/normalize',
  tokenize: 'dhad/tokenize',
  'tokenize/clitics': 'dhad/clitics',
  numbers: 'dhad/numbers',
  gazetteer: 'dhad/gazetteer',
  'gazetteer/importers': 'dhad/importers',
  'places/browser': 'dhad/places',
  html: 'dhad/html',
  'scale/streams': 'dhad/streams',
  'scale/node': 'dhad/node',
};

function fail(problem) {
  console.error(`docs: ${problem}`);
  process.exit(1);
}

/** Runs the examples of the pages, and checks the links between them. */
function runExamples() {
  if (!existsSync('dist/index.js')) fail('the examples need the build: npm run build');
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/docs'], {
    stdio: 'inherit',
  });
  if (status !== 0) fail('examples of the guides do not give what they say');
}

/** The Arabic README and the pages in the order of the index. */
function pages() {
  const links = readFileSync('docs/README.md', 'utf8').matchAll(/\]\(([^)#]+\.md)\)/g);
  const listed = [...links].map(([, path]) => `docs/${path}`).filter((path) => !path.includes('..'));
  return ['README.ar.md', ...listed];
}

/** What a sub-path gives, as the table of the README says it. */
function purposes() {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| `(dhad[^`]*)` \| (.+?) \|/gm);
  return new Map([...rows].map(([, subPath, purpose]) => [subPath, purpose]));
}

/** Gives a module the name by which users import it, and a line about it. */
function introduce(module, purposeOf) {
  module.name = SUB_PATHS[module.name] ?? fail(`typedoc.json: ${module.name} is no sub-path`);
  const text = purposeOf.get(module.name) ?? fail(`README.md: the table of sub-paths lacks ${module.name}`);
  module.comment = new Comment([{ kind: 'text', text: `${text[0].toUpperCase()}${text.slice(1)}.` }]);
}

/** Names a page by its first heading. */
function nameByHeading(page) {
  const text = page.content.map((part) => part.text).join('');
  page.name = /^# (.+)$/m.exec(text)?.[1] ?? fail(`${page.name}: the page has no heading`);
}

/** An Arabic string in quotation marks, where highlighting has left it within a longer comment. */
const ARABIC_STRING = /(?:'|&#0?39;)[^'&<>\n]*[\u0600-\u06ff][^'&<>\n]*(?:'|&#0?39;)/g;

/** Keeps Arabic strings in code from changing places with their neighbours: each is a run of its own. */
function isolateStrings(event) {
  event.contents = event.contents?.replace(/<pre>.*?<\/pre>/gs, (code) => code.replace(ARABIC_STRING, '<bdi>$&</bdi>'));
}

/** Links to the first page name its file, for a site that is opened from a folder. */
function nameFirstPage(event) {
  event.contents = event.contents?.replace(/href="((?:\.\.\/)+)(#[^"]*)?"/g, 'href="$1index.html$2"');
}

async function buildSite() {
  const readers = [new TypeDocReader(), new TSConfigReader()];
  const app = await Application.bootstrapWithPlugins({ projectDocuments: pages() }, readers);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const purposeOf = purposes();
    for (const module of project.children ?? []) introduce(module, purposeOf);
    for (const page of project.documents ?? []) nameByHeading(page);
  });
  app.renderer.on(PageEvent.END, isolateStrings);
  app.renderer.on(PageEvent.END, nameFirstPage);
  const project = await app.convert();
  if (project === undefined) fail('the code cannot be read');
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) fail('the warnings above must be mended first');
  return app.options.getValue('out');
}

/** Links of the site that lead nowhere: to no file of it, or to no element with that id. */
function brokenLinks(site) {
  const files = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html'));
  const html = new Map(files.map((name) => [resolve(site, name), readFileSync(join(site, name), 'utf8')]));
  const ids = new Map(
    [...html].map(([file, text]) => [file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const broken = [];
  for (const [file, text] of html) {
    for (const [, href] of text.matchAll(/<a\b[^>]*? href="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [path, anchor = ''] = href.split('#').map(decodeURIComponent);
      const target = path === '' ? file : resolve(dirname(file), path);
      const isThere = existsSync(target) && (anchor === '' || !ids.has(target) || ids.get(target).has(anchor));
      if (!isThere) broken.push(`${relative(site, file)}: ${href}`);
    }
  }
  return [...new Set(broken)];
}

if (!process.argv.includes('--tested')) runExamples();
const site = await buildSite();
const broken = brokenLinks(site);
if (broken.length > 0) fail(`links that lead nowhere:\n${broken.join('\n')}`);
console.log(`The site is in ${relative('.', site)}/`);
