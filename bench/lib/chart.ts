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
  const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, width: 860, height: 480 });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    textStyle: { fontFamily: 'sans-serif' },
    title: { text: title, left: 16, top: 10, textStyle: { fontSize: 16 } },
    legend: { type: 'plain', orient: 'vertical', right: 12, top: 50 },
    grid: { left: 80, right: 230, top: 60, bottom: 56 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 30, minorSplitLine: { show: false } },
    yAxis: { type: 'log', name: y, nameGap: 14 },
    series: series.map(({ name, points }) => ({
      type: 'line',
      name,
      symbolSize: 6,
      data: points.map(({ size, value }) => [size, value]),
    })),
  });
  writeFileSync(file, `${chart.renderToSVGString()}\n`);
  chart.dispose();
}
