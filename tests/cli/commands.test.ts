import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder, dhad, parseLines } from './run-dhad';

const { folder, file } = createFolder();
const TEXT = 'وصل ستون عاملاً إلى دمشق.\nوبقي في حمص 25 ألفاً.\n';
const text = file('news.txt', TEXT);

describe('each command on a text', () => {
  it.each([
    ['normalize', ['normalize', '--profile', 'search', '-'], 'أَحمد\nمدرسةٌ  إلى\n', 'احمد\nمدرسه  الي\n'],
    [
      'normalize, one option',
      ['normalize', '--set', 'digits=ascii', '--set', 'elongation=2', '-'],
      'جداااا ٢٥\n',
      'جداا 25\n',
    ],
    ['normalize, no line end at the end', ['normalize', '-'], 'حمـــص', 'حمص\n'],
    ['tokenize', ['tokenize', '-'], TEXT, 'وصل ستون عاملاً إلى دمشق .\nوبقي في حمص 25 ألفاً .\n'],
    ['tokenize, some kinds', ['tokenize', '--kinds', 'number', '-'], TEXT, '\n25\n'],
    ['segment', ['segment', '-'], 'وبقي', 'و+ بقي\n'],
    ['spell', ['spell', '-'], '60\n٢٥\n', 'ستون\nخمسة وعشرون\n'],
    ['spell, feminine genitive', ['spell', '--gender', 'feminine', '--case', 'genitive', '-'], '12', 'اثنتي عشرة\n'],
    ['spell, large integers exactly', ['spell', '--json', '--bare', '-'], '9007199254740993', undefined],
  ])('%s', (_, args, input, expected) => {
    const { stdout, stderr, status } = dhad(args, input);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    if (expected !== undefined) expect(stdout).toBe(expected);
    else expect(parseLines(stdout)[0].spelled).toMatch(/وتسعمئة وثلاثة وتسعون$/);
  });

  it('numbers and places print tables of their own', () => {
    expect(dhad(['numbers', text]).stdout).toMatch(/2 numbers[\s\S]*60.*ستون.*عاملاً[\s\S]*25,000/);
    const { stdout } = dhad(['places', text]);
    expect(stdout).toMatch(/2 places[\s\S]*SY.*دمشق[\s\S]*حمص/);
    expect(stdout).not.toMatch(/numbers/);
  });

  it('tables have the line of the text', () => {
    expect(dhad(['places', text]).stdout).toMatch(/^ {3}2.*حمص/m);
    expect(dhad(['places', '--lines', text]).stdout).toMatch(/^ {3}2.*حمص/m);
  });
});

describe('formats of the output', () => {
  it('TSV has a header and one row a thing, in the order of the text', () => {
    const rows = dhad(['analyze', '--to', 'tsv', text])
      .stdout.replace(/\n$/, '')
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows[0]?.slice(0, 6)).toEqual(['file', 'line', 'what', 'start', 'end', 'text']);
    expect(rows.slice(1).map((row) => [row[2], row[5]])).toEqual([
      ['number', 'ستون'],
      ['place', 'دمشق'],
      ['place', 'حمص'],
      ['number', '25 ألفاً'],
    ]);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length as number);
    for (const row of rows.slice(1)) expect(TEXT.slice(Number(row[3]), Number(row[4]))).toBe(row[5]);
  });

  it('CoNLL-U has ten columns, words in order, and multiword tokens around their parts', () => {
    const { stdout } = dhad(['segment', '--to', 'conllu', text]);
    const blocks = stdout.split('\n\n').filter((block) => block !== '');
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      const lines = block.split('\n').filter((line) => !line.startsWith('#'));
      let next = 1;
      for (const line of lines) {
        const cells = line.split('\t');
        expect(cells).toHaveLength(10);
        if (cells[0]?.includes('-')) expect(cells[0]?.startsWith(`${next}-`)).toBe(true);
        else expect(Number(cells[0])).toBe(next++);
      }
    }
    expect(stdout).toContain('# text = وصل ستون عاملاً إلى دمشق.');
    expect(stdout).toMatch(/^1-2\tوبقي\t.*\n1\tو\t.*\n2\tبقي\t/m);
    expect(stdout).toContain('دمشق\t_\t_\t_\t_\t_\t_\t_\tKind=word|Start=20|End=24|SpaceAfter=No');
  });

  it('GeoJSON is one collection of all inputs, longitude first', () => {
    const geo = JSON.parse(dhad(['places', '--to', 'geojson', text, file('none.txt', 'لا شيء'), text]).stdout);
    expect(geo.type).toBe('FeatureCollection');
    expect(geo.features).toHaveLength(4);
    const [longitude, latitude] = geo.features[0].geometry.coordinates;
    expect(longitude).toBeCloseTo(36.3, 0);
    expect(latitude).toBeCloseTo(33.5, 0);
    expect(JSON.parse(dhad(['places', '--to', 'geojson', '-'], '').stdout).features).toEqual([]);
  });

  it('HTML escapes the text', () => {
    const { stdout } = dhad(['analyze', '--to', 'html', '-'], '<script>alert(1)</script> دمشق');
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).not.toContain('<script>');
    expect(stdout).toMatch(/<mark[^>]*>دمشق<\/mark>/);
  });

  it('--html writes a page to a file', () => {
    const path = join(folder, 'marked.page');
    expect(dhad(['analyze', '-q', '--html', path, text])).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>.*<mark[^>]*>دمشق<\/mark>/s);
    expect(dhad(['analyze', '--html', path, text]).status).toBe(4);
    expect(dhad(['analyze', '--html', path, '--json', text]).stderr).toContain('--json');
  });

  it('the name of the output says its format', () => {
    const path = join(folder, 'by-name.tsv');
    expect(dhad(['numbers', '-q', text, '-o', path]).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^file\tline\tstart/);
    const json = join(folder, 'by-name.json');
    expect(dhad(['numbers', '-q', text, '-o', json]).status).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8')).numbers).toHaveLength(2);
  });

  it.each([
    ['codepoint', [...'😀 في '].length],
    ['byte', Buffer.byteLength('😀 في ')],
    ['utf16', '😀 في '.length],
  ])('--offsets %s', (unit, start) => {
    const { stdout } = dhad(['places', '--json', '--offsets', unit, '-'], '😀 في حمص');
    expect(parseLines(stdout)[0].places[0].start).toBe(start);
  });
});

describe('formats of the input', () => {
  it('NDJSON: the other fields stay as they are, byte by byte', () => {
    const line = '{"id":18446744073709551615, "text" : "حمـــص\\u2028" ,"x":1.50,"y":{"text":"ـ"}}';
    const { stdout } = dhad(['normalize', '--ndjson'], `${line}\r\n`);
    expect(stdout).toBe(`${line.replace('"حمـــص\\u2028"', '"حمص"')}\n`);
  });

  it('NDJSON: a file whose name ends with .json has an object on each line, or is bad', () => {
    const lines = dhad(['normalize', file('lines.json', '{"text":"حمـص"}\n{"text":"x"}\n')]);
    expect(lines).toMatchObject({ status: 0, stdout: '{"text":"حمص"}\n{"text":"x"}\n' });
    const array = dhad(['normalize', file('array.json', '[{"text":"x"}]\n')]);
    expect(array.status).toBe(3);
    expect(array.stderr).toContain('array.json:1: is not a JSON object but an array');
  });

  it('NDJSON: results replace fields of the same name, --into puts them aside, --bare leaves the record out', () => {
    const line = '{"text":"في حمص","places":"old"}\n';
    const [replaced] = parseLines(dhad(['places', '--ndjson'], line).stdout);
    expect(replaced.places).toMatchObject([{ text: 'حمص' }]);
    const [aside] = parseLines(dhad(['places', '--ndjson', '--into', 'dhad'], line).stdout);
    expect(aside).toMatchObject({ text: 'في حمص', places: 'old', dhad: { places: [{ text: 'حمص' }] } });
    const [bare] = parseLines(dhad(['places', '--ndjson', '--bare'], line).stdout);
    expect(Object.keys(bare)).toEqual(['places']);
  });

  it('CSV: quoted line ends, another column, columns become fields', () => {
    const csv = file('news.csv', 'id,body\n1,"في\nحمص"\n2,"قال ""نعم"" في دمشق"\n');
    const records = parseLines(dhad(['places', '--field', 'body', csv]).stdout);
    expect(records).toMatchObject([
      { id: '1', body: 'في\nحمص', places: [{ text: 'حمص', start: 3 }] },
      { id: '2', body: 'قال "نعم" في دمشق', places: [{ text: 'دمشق' }] },
    ]);
  });

  it('WET: conversion records with their addresses; other records are passed over and counted', () => {
    const record = (type: string, body: string) =>
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
    const wet = file('crawl.wet', record('warcinfo', 'software: x') + record('conversion', 'من حمص'));
    const { stdout, status } = dhad(['places', wet]);
    expect(status).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ url: 'https://example.org/conversion', places: [{ text: 'حمص' }] }]);
  });

  it('WARC: the text of HTML pages in their own encoding', () => {
    const html = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n\r\n<p>'),
      Buffer.from([0xcd, 0xe3, 0xd5]), // حمص
      Buffer.from('</p><script>x</script>'),
    ]);
    const header = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${html.length}\r\n\r\n`;
    const warc = file('page.warc', Buffer.concat([Buffer.from(header), html, Buffer.from('\r\n\r\n')]));
    const [page] = parseLines(dhad(['places', warc]).stdout);
    expect(page.places).toMatchObject([{ text: 'حمص' }]);
    expect(page.text).not.toContain('<');
  });

  it('Parquet: rows become records', async () => {
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    const columnData = [
      { name: 'id', data: [1n, 9007199254740993n], type: 'INT64' as const },
      { name: 'text', data: ['في حمص', 'في دمشق'], type: 'STRING' as const },
    ];
    const path = file('news.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
    expect(parseLines(dhad(['places', path]).stdout)).toMatchObject([
      { id: 1, places: [{ text: 'حمص' }] },
      { id: '9007199254740993', places: [{ text: 'دمشق' }] },
    ]);
  });

  it('patterns are sorted, and a file whose name looks like one is a file', () => {
    for (const name of ['p2.txt', 'p1.txt', 'p[1].txt']) file(name, `${name}\n`);
    expect(dhad(['normalize', join(folder, 'p?.txt')]).stdout).toBe('p1.txt\np2.txt\n');
    expect(dhad(['normalize', join(folder, 'p[1].txt')]).stdout).toBe('p[1].txt\n');
  });
});

describe('dhad gazetteer', () => {
  it('builds a file from a list, tells what is in it, and finds its names', () => {
    const list = file(
      'villages.tsv',
      'id\tname\taliases\ttype\tlat\nv1\tكفر"نبل\tكفرنبل|كفر نبل\tvillage\t35.5\nv2\tزيتا\t\tvillage\t\n',
    );
    const path = join(folder, 'villages.dhad');
    const built = dhad(['gazetteer', 'build', list, '-o', path]);
    expect(built).toMatchObject({ status: 0, stdout: '' });
    expect(dhad(['gazetteer', 'info', path]).stdout).toMatch(/entries +2[\s\S]*aliases +2[\s\S]*village +2/);
    const [found] = parseLines(dhad(['places', '--json', '--gazetteer', path, '-'], 'في بلدة كفرنبل').stdout);
    expect(found.places).toMatchObject([{ text: 'كفرنبل', place: { id: 'v1', lat: 35.5 } }]);
  });

  it('maps columns, and tells what it leaves out and why', () => {
    const list = file('towns.csv', 'TOWN,Y,X\nحمص,34.73,36.72\n,1,2\nتدمر,99,38.27\n');
    const path = join(folder, 'towns.dhad');
    const columns = ['--column', 'name=TOWN', '--column', 'lat=Y', '--column', 'lon=X'];
    const built = dhad(['gazetteer', 'build', '--from', list, ...columns, '-o', path]);
    expect(built).toMatchObject({ status: 0, stdout: '' });
    expect(built.stderr).toContain('cannot be read: no name: line 3');
    expect(built.stderr).toContain('cannot be read: lat is no such number: line 4 "99"');
    const [found] = parseLines(dhad(['places', '--json', '--gazetteer', path, '-'], 'في مدينة حمص').stdout);
    expect(found.places).toMatchObject([{ text: 'حمص', place: { lat: 34.73, lon: 36.72 } }]);
    const strict = dhad(['gazetteer', 'build', '--from', list, ...columns, '--strict', '--force', '-o', path]);
    expect(strict).toMatchObject({ status: 1, stdout: '' });
    expect(strict.stderr).toMatch(/towns\.csv: line 3: no name/);
  });

  it('reads GeoJSON and the main table of GeoNames', () => {
    const geojson = file(
      'towns.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { name: 'السخنة' }, geometry: { type: 'Point', coordinates: [38.87, 34.89] } },
        ],
      }),
    );
    const row =
      '1\tTadmur\tTadmur\tPalmyra,تدمر\t34.56\t38.28\tP\tPPL\tSY\t\t11\t\t\t\t51323\t\t\tAsia/Damascus\t2020-01-01\n';
    for (const [list, format, count] of [
      [geojson, 'geojson', 1],
      [file('SY.txt', row), 'geonames', 1],
    ] as const) {
      const path = join(folder, `${format}.dhad`);
      expect(dhad(['gazetteer', 'build', '--from', list, '--format', format, '-o', path]).status).toBe(0);
      expect(dhad(['gazetteer', 'info', path]).stdout).toMatch(new RegExp(`entries +${count}`));
    }
  });

  it.each([
    ['a file that is no gazetteer', ['places', '--gazetteer', text, text], 1, /is no gazetteer/],
    [
      'a list without names',
      ['gazetteer', 'build', file('no-names.tsv', 'id\tx\n1\t2\n'), '-o', join(folder, 'x.dhad')],
      1,
      /no row has a name that can be kept \(line 2: no name, it has /,
    ],
    [
      'a list that is not there',
      ['gazetteer', 'build', 'none.tsv', '-o', join(folder, 'x.dhad')],
      1,
      /none\.tsv: no such file/,
    ],
    ['no output', ['gazetteer', 'build', text], 2, /required option '-o, --output <file>' not specified/],
  ])('%s', (_, args, exitStatus, message) => {
    const { status, stderr } = dhad(args);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(status).toBe(exitStatus);
  });
});

describe('help and completion', () => {
  it.each([
    ['normalize'],
    ['tokenize'],
    ['segment'],
    ['numbers'],
    ['places'],
    ['analyze'],
    ['spell'],
  ])('%s --help shows examples', (command) => {
    const { stdout, status } = dhad([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Examples:\n`);
    expect(stdout).toContain(`  `);
    expect(stdout).toMatch(new RegExp(`dhad ${command} .`));
  });

  it('gazetteer build and info show examples', () => {
    expect(dhad(['gazetteer', 'build', '--help']).stdout).toContain('Examples:');
    expect(dhad(['gazetteer', 'info', '--help']).stdout).toContain('Examples:');
  });

  it('bash completes commands, options and choices', () => {
    const script = file('completion.bash', dhad(['completion', 'bash']).stdout);
    const complete = (...words: string[]): string[] => {
      const quoted = words.map((word) => `'${word}'`).join(' ');
      const call = `source ${script}; COMP_WORDS=(dhad ${quoted}); COMP_CWORD=${words.length}; _dhad; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', call], { encoding: 'utf8', cwd: folder }).stdout.trim().split('\n');
    };
    expect(complete('nor')).toContain('normalize');
    expect(complete('analyze', '--off')).toEqual(['--offsets']);
    expect(complete('analyze', '--offsets', 'b')).toEqual(['byte']);
    expect(complete('gazetteer', 'bu')).toContain('build');
    expect(complete('completion', 'f')).toContain('fish');
  });

  const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

  it.skipIf(!has('zsh'))('zsh completes the same', () => {
    const script = file('_dhad', dhad(['completion', 'zsh']).stdout);
    const complete = (...words: string[]): string[] => {
      const stubs = 'compdef() { : }; _files() { : }; compadd() { shift; print -l -- "$@" }';
      const call = `${stubs}; source ${script}; words=(dhad ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; _dhad`;
      const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', call], { encoding: 'utf8' });
      expect(stderr).toBe('');
      return stdout.trim().split('\n');
    };
    expect(complete('')).toContain('normalize');
    expect(complete('analyze', '--')).toContain('--offsets');
    expect(complete('analyze', '--offsets', '')).toEqual(['utf16', 'codepoint', 'byte']);
    expect(complete('gazetteer', 'build', '--format', '')).toContain('geonames');
    expect(complete('completion', '')).toContain('fish');
  });

  it.skipIf(!has('fish'))('fish completes the same', () => {
    const script = file('dhad.fish', dhad(['completion', 'fish']).stdout);
    const complete = (line: string): string[] =>
      spawnSync('fish', ['-c', `source ${script}; complete -C '${line}'`], { encoding: 'utf8', cwd: folder })
        .stdout.trim()
        .split('\n')
        .map((match) => match.split('\t')[0] as string);
    expect(complete('dhad nor')).toEqual(['normalize']);
    expect(complete('dhad analyze --offsets ')).toEqual(['byte', 'codepoint', 'utf16']);
    expect(complete('dhad gazetteer bu')).toEqual(['build']);
    expect(complete('dhad completion ')).toEqual(['bash', 'fish', 'zsh']);
  });

  it('fish and zsh have scripts, another shell is a usage error', () => {
    expect(dhad(['completion', 'fish']).stdout).toContain("complete -c dhad -n '__fish_use_subcommand' -a normalize");
    expect(dhad(['completion', 'zsh']).stdout).toMatch(/^#compdef dhad/);
    expect(dhad(['completion', 'tcsh']).status).toBe(2);
  });
});
