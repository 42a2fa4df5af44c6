import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json';
import { byId } from './elements';
import { countryName, currentLanguage, formatCount, onLanguage, words } from './language';
import { placeTip } from './marked';
import type { PlacePoint } from './protocol';
import { createSlicedWork } from './slices';
import { hideTip, showTip } from './tooltip';

/** The world is drawn this wide; zooming does the rest. */
const WORLD = 1_000;
const NEAREST = 150;
/** When all places are shown, no closer than this: a lone city is seen with the land around it. */
const NEAREST_FIT = 24;
const MARGIN = 48;
const ANTARCTICA = '010';
const WIDE_TYPES: readonly string[] = ['country', 'region', 'continent'];
/** So many circles are in the tab order; the table has the others too. */
const REACHABLE = 40;
const SVG = 'http://www.w3.org/2000/svg';

export interface PlaceMap {
  show(points: readonly PlacePoint[]): void;
}

interface Circle {
  readonly point: PlacePoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly group: SVGGElement;
  /** What a finger can hit around a small circle; below all circles, so that it hides none. */
  readonly target: SVGCircleElement;
  readonly label: SVGTextElement;
}

interface Land {
  readonly path: SVGPathElement;
  readonly box: readonly [readonly [number, number], readonly [number, number]];
}

const makeSvg = <K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const projection = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2])
  .precision(0);

export function createMap(goTo: (start: number) => void): PlaceMap {
  const holder = byId('map');
  const svg = makeSvg('svg', { tabindex: '0', role: 'group' });
  const landLayer = makeSvg('g', { class: 'land' });
  const spotLayer = makeSvg('g', { class: 'spots' });
  const targetLayer = makeSvg('g', {});
  const circleLayer = makeSvg('g', {});
  spotLayer.append(targetLayer, circleLayer);
  const labelLayer = makeSvg('g', { class: 'labels', 'aria-hidden': 'true' });
  svg.append(landLayer, spotLayer, labelLayer);
  holder.append(svg);
  const lands = drawLand(landLayer);
  let circles: Circle[] = [];
  let points: readonly PlacePoint[] = [];
  let wasMoved = false;
  let size: readonly [number, number] = [0, 0];

  const draw = (transform: ZoomTransform): void => {
    landLayer.setAttribute('transform', String(transform));
    const [left, top] = transform.invert([0, 0]);
    const [right, bottom] = transform.invert([...size]);
    for (const { path, box } of lands) {
      const isAway = box[1][0] < left || box[0][0] > right || box[1][1] < top || box[0][1] > bottom;
      path.style.display = isAway ? 'none' : '';
    }
    placeCircles(circles, transform, size);
  };

  const behavior = zoom<SVGSVGElement, unknown>()
    .extent(() => [[0, 0], [...size]])
    .translateExtent([
      [0, 150],
      [WORLD, 720],
    ])
    // Wheel and finger scroll the page, until the map is asked for: by Ctrl, by a second finger, by focus.
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || svg.contains(document.activeElement);
      if (window.TouchEvent && event instanceof TouchEvent) return event.touches.length > 1;
      return !(event as MouseEvent).button;
    })
    .on('zoom', ({ transform, sourceEvent }: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (sourceEvent !== null) wasMoved = true;
      hideTip();
      draw(transform);
    });
  const selection = select<SVGSVGElement, unknown>(svg).call(behavior);

  const fit = (shown: readonly Circle[]): void => {
    wasMoved = false;
    selection.call(behavior.transform, fittingTransform(shown, size));
  };
  const fitAll = (): void => fit(circles);
  /** A country named in passing shall not make the towns of the text one spot. */
  const fitTowns = (): void => {
    const towns = circles.filter(({ point }) => !WIDE_TYPES.includes(point.type));
    fit(towns.length > 0 ? towns : circles);
  };
  const zoomBy = (factor: number): void => {
    wasMoved = true;
    selection.call(behavior.scaleBy, factor);
  };
  const panBy = (x: number, y: number): void => {
    wasMoved = true;
    const transform = (svg as unknown as { __zoom: ZoomTransform }).__zoom;
    selection.call(behavior.translateBy, x / transform.k, y / transform.k);
  };
  const step = 60;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => panBy(step, 0),
    ArrowRight: () => panBy(-step, 0),
    ArrowUp: () => panBy(0, step),
    ArrowDown: () => panBy(0, -step),
    '+': () => zoomBy(1.5),
    '=': () => zoomBy(1.5),
    '-': () => zoomBy(1 / 1.5),
    '0': fitAll,
  };
  svg.addEventListener('keydown', (event) => {
    const circle = circles.find(({ group }) => group === event.target);
    if (circle !== undefined && (event.key === 'Enter' || event.key === ' ')) goTo(circle.point.start);
    else if (keys[event.key] === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    else keys[event.key]?.();
    event.preventDefault();
  });
  byId('zoom-in').addEventListener('click', () => zoomBy(1.8));
  byId('zoom-out').addEventListener('click', () => zoomBy(1 / 1.8));
  byId('zoom-fit').addEventListener('click', fitAll);

  const circleOf = (spot: EventTarget | null): Circle | undefined =>
    circles.find(({ group, target }) => target === spot || group.contains(spot as Node));
  const describe = ({ target }: Event): void => {
    const circle = circleOf(target);
    if (circle === undefined) {
      hideTip();
      return;
    }
    const { point, group } = circle;
    showTip(group, point.name, [...placeTip(point).slice(0, 3), [words().mentions, formatCount(point.count)]]);
  };
  spotLayer.addEventListener('pointerover', describe);
  spotLayer.addEventListener('pointerleave', hideTip);
  // Chromium makes a stop of the Tab key out of every SVG group that listens to focus.
  holder.addEventListener('focusin', describe);
  holder.addEventListener('focusout', hideTip);
  spotLayer.addEventListener('click', ({ target }) => {
    const circle = circleOf(target);
    if (circle !== undefined) goTo(circle.point.start);
  });

  const redraw = (): void => {
    circles = points.map((point, index) => makeCircle(point, index, points[0]?.count ?? 1));
    // The small ones lie above the large ones.
    circleLayer.replaceChildren(...circles.map(({ group }) => group));
    targetLayer.replaceChildren(...circles.map(({ target }) => target));
    labelLayer.replaceChildren(...circles.map(({ label }) => label));
    if (wasMoved) draw((svg as unknown as { __zoom: ZoomTransform }).__zoom);
    else fitTowns();
  };
  new ResizeObserver(([entry]) => {
    const { width, height } = (entry as ResizeObserverEntry).contentRect;
    size = [width, height];
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    behavior.scaleExtent([Math.max(width / WORLD, height / 570), NEAREST]);
    redraw();
  }).observe(holder);
  onLanguage(() => {
    svg.setAttribute('aria-label', words().mapLabel);
    redraw();
  });

  return {
    show(next) {
      const isSame =
        next.length === points.length &&
        next.every(({ lat, lon, count }, i) => {
          const old = points[i] as PlacePoint;
          return lat === old.lat && lon === old.lon && count === old.count;
        });
      points = next;
      if (!isSame) redraw();
      else circles = circles.map((circle, i) => ({ ...circle, point: next[i] as PlacePoint }));
    },
  };
}

/** The countries, a few at a time. */
function drawLand(layer: SVGGElement): Land[] {
  const outline = geoPath(projection).digits(2);
  const countries = feature(atlas, atlas.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
  const lands: Land[] = [];
  let next = 0;
  createSlicedWork().start(() => {
    const country = countries[next++];
    if (country === undefined) return false;
    const path = makeSvg('path', { d: outline(country) ?? '' });
    lands.push({ path, box: outline.bounds(country) });
    layer.append(path);
    return true;
  });
  return lands;
}

const SMALLEST = 4;
const WIDEST = 20;

/** The area grows with the mentions; in a long text the widest circle is that of the most named place. */
function circleRadius(count: number, mostNamed: number): number {
  const grown = 2.2 * Math.sqrt(count - 1);
  const share = (WIDEST - SMALLEST) * Math.sqrt(count / mostNamed);
  return SMALLEST + Math.min(grown, share);
}

function makeCircle(point: PlacePoint, index: number, mostNamed: number): Circle {
  const [x, y] = projection([point.lon, point.lat]) as [number, number];
  const radius = circleRadius(point.count, mostNamed);
  const isWide = WIDE_TYPES.includes(point.type);
  const name = currentLanguage() === 'ar' ? point.name : `${point.latin || point.name}`;
  const description = [name, countryName(point.country), `${words().mentions}: ${formatCount(point.count)}`];
  const group = makeSvg('g', {
    class: isWide ? 'circle wide' : 'circle',
    role: 'button',
    tabindex: index < REACHABLE ? '0' : '-1',
    'aria-label': description.filter((part) => part !== '').join(' · '),
    'data-count': String(point.count),
    'data-lat': String(point.lat),
    'data-lon': String(point.lon),
  });
  group.append(makeSvg('circle', { r: String(radius) }));
  const target = makeSvg('circle', { r: String(Math.max(radius, 14)), class: 'target' });
  const label = makeSvg('text', currentLanguage() === 'ar' || point.latin === '' ? { lang: 'ar' } : {});
  label.textContent = name;
  return { point, x, y, radius, group, target, label };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const isApart = (a: Box, b: Box): boolean => a[2] < b[0] || a[0] > b[2] || a[3] < b[1] || a[1] > b[3];

/** As many places, the most named first, can have their names written beside them. */
const NAMED = 80;
const LABEL_HEIGHT = 18;
const LETTER_WIDTH = 7.6;

/** Puts circles where the map now is, and names above or below those that have room for one. */
function placeCircles(
  circles: readonly Circle[],
  transform: ZoomTransform,
  [width, height]: readonly [number, number],
): void {
  const spots = circles.map(({ x, y, radius }) => {
    const [left, top] = transform.apply([x, y]);
    return { left, top, box: [left - radius, top - radius, left + radius, top + radius] as Box };
  });
  const obstacles = spots.slice(0, NAMED).map(({ box }) => box);
  circles.forEach(({ group, target, label, radius }, i) => {
    const { left, top, box: own } = spots[i] as (typeof spots)[number];
    group.setAttribute('transform', `translate(${left} ${top})`);
    target.setAttribute('transform', `translate(${left} ${top})`);
    const half = ((label.textContent ?? '').length * LETTER_WIDTH) / 2 + 2;
    const above = top - radius - 2;
    const below = top + radius + 2 + LABEL_HEIGHT;
    const isInside = left >= 0 && left <= width && top >= 0 && top <= height;
    const bottom = [above, below].find((edge) => {
      const box: Box = [left - half, edge - LABEL_HEIGHT, left + half, edge];
      return isInside && i < NAMED && obstacles.every((other) => other === own || isApart(box, other));
    });
    label.style.display = bottom === undefined ? 'none' : '';
    if (bottom === undefined) return;
    obstacles.push([left - half, bottom - LABEL_HEIGHT, left + half, bottom]);
    label.setAttribute('transform', `translate(${left} ${bottom - 5})`);
  });
}

function fittingTransform(circles: readonly Circle[], [width, height]: readonly [number, number]): ZoomTransform {
  // Without a place: the lands where Arabic is spoken.
  const corners = [projection([-17, 38]), projection([60, 8])] as [number, number][];
  const spots = circles.length === 0 ? corners : circles.map(({ x, y }): [number, number] => [x, y]);
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = Math.min(MARGIN, width / 5, height / 5);
  const closest = Math.min(
    (width - 2 * margin) / (right - left || 1e-6),
    (height - 2 * margin) / (bottom - top || 1e-6),
  );
  const least = Math.max(width / WORLD, height / 570);
  const k = Math.max(least, Math.min(closest, NEAREST_FIT));
  return zoomIdentity.translate(width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2).scale(k);
}
