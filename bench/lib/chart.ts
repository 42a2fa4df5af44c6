import { writeFileSync } from 'node:fs';
import { importPeer } from './modules';
import type { Series } from './slope';

interface Echarts {
  init(
    element: null,
    theme: undefined,
    options: { renderer: 'svg'; ssr: true; width: number; height: number },
  ): { setOption(option: object): void; renderToSVGString(): string; dispose(): void };
}

/** Powers of ten beyond the thousands as such: 10^6. */
const axisLabel = {
  formatter: (value: number): string =>
    value >= 0.001 && value <= 1000 ? String(Number(value.toPrecision(1))) : `10^${Math.round(Math.log10(value))}`,
};

/** Writes lines over two logarithmic axes as SVG; without the chart library it says so and writes nothing. */
export async function writeChart(
  file: URL,
  title: string,
  x: string,
  y: string,
  series: readonly Series[],
): Promise<void> {
  const echarts = await importPeer<Echarts>('echarts');
  if (!echarts) return;
  const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width: 960, height: 480 });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    textStyle: { fontFamily: 'sans-serif' },
    title: { text: title, left: 16, top: 10, textStyle: { fontSize: 16 } },
    legend: { type: 'plain', orient: 'vertical', left: 680, top: 50 },
    grid: { left: 80, right: 300, top: 60, bottom: 56 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 30, axisLabel },
    yAxis: { type: 'log', name: y, nameGap: 14, axisLabel },
    series: series.map(({ name, points }) => ({
      type: 'line',
      name,
      symbolSize: 6,
      data: points.filter(({ value }) => value > 0).map(({ size, value }) => [size, value]),
    })),
  });
  writeFileSync(file, `${chart.renderToSVGString()}\n`);
  chart.dispose();
}
