import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { startApi, type TestApi } from '../support/api';
import { guide } from './guide-commands';

/** What docs/prometheus hands to Prometheus is what Prometheus takes, and speaks of what /metrics has. */

interface SyntaxNode {
  name: string;
  from: number;
  to: number;
  node: SyntaxNode;
  type: { isError: boolean };
  getChild: (name: string) => SyntaxNode | null;
}
// Without types of their own.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');
const { parser } = jest.requireActual<{
  parser: { parse(text: string): { iterate(visit: { enter: (node: SyntaxNode) => void }): void } };
}>('@prometheus-io/lezer-promql');

interface Rule {
  alert: string;
  expr: string;
  for?: string;
  labels: { severity: string };
  annotations: { summary: string; action: string };
}
const read = (name: string): unknown =>
  load(readFileSync(join(__dirname, '..', '..', 'docs', 'prometheus', name), 'utf8'));
const { groups } = read('alerts.yml') as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);

const KEY = '0123456789abcdef-of-prometheus';
let api: TestApi;
let metrics: string;
beforeAll(async () => {
  api = await startApi({ API_KEYS: `prometheus:viewer:${KEY}` });
  metrics = (await request(api.served).get('/metrics').set('Authorization', `Bearer ${KEY}`)).text;
});
afterAll(() => api.close());

/** A metric as an expression names it, with what it wants of its labels. */
interface Selected {
  metric: string;
  labels: { name: string; value: string }[];
}

/** @throws where it is no PromQL */
function selectedBy(expr: string): Selected[] {
  const found: Selected[] = [];
  const textOf = ({ from, to }: { from: number; to: number }) => expr.slice(from, to);
  parser.parse(expr).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${expr}`);
      if (node.name === 'VectorSelector') {
        const metric = node.node.getChild('Identifier');
        if (metric) found.push({ metric: textOf(metric), labels: [] });
      }
      if (node.name === 'UnquotedLabelMatcher') {
        const [name, value] = ['LabelName', 'StringLiteral'].map((part) => node.node.getChild(part));
        if (name && value)
          found.at(-1)?.labels.push({ name: textOf(name), value: textOf(value).slice(1, -1) });
      }
    },
  });
  return found;
}

const samplesOf = (metric: string): string[] =>
  metrics.split('\n').filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`));

it('there are six alerts, each with what it means and what to do', () => {
  expect(rules).toHaveLength(6);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(6);
  for (const { labels, annotations, for: during = '0m' } of rules) {
    expect(labels.severity).toMatch(/^(page|ticket)$/);
    expect(annotations).toEqual({ summary: expect.any(String), action: expect.any(String) });
    expect(during).toMatch(/^\d+[smh]$/);
  }
});

it.each(rules)('$alert is PromQL about series that /metrics has', ({ expr }) => {
  const selected = selectedBy(expr);
  expect(selected.length).toBeGreaterThan(0);
  for (const { metric, labels } of selected) {
    const samples = samplesOf(metric);
    expect([metric, samples.length > 0]).toEqual([metric, true]);
    for (const { name, value } of labels)
      expect(samples.some((sample) => sample.includes(`${name}="${value}"`)) || `${name}=${value}`).toBe(
        true,
      );
  }
});

it('an expression that is none, and a metric that is none, are noticed', () => {
  expect(() => selectedBy('max(pairsmith_tasks')).toThrow('no PromQL');
  expect(selectedBy('rate(pairsmith_no_such{a="b"}[5m]) > 1')).toEqual([
    { metric: 'pairsmith_no_such', labels: [{ name: 'a', value: 'b' }] },
  ]);
  expect(samplesOf('pairsmith_no_such')).toEqual([]);
});

it('the scrape asks where the metrics are, with a key as the service takes it', async () => {
  const { scrape_configs: scrapes } = read('scrape.yml') as {
    scrape_configs: { metrics_path: string; authorization: { type?: string; credentials_file: string } }[];
  };
  expect(scrapes).toHaveLength(1);
  const [{ metrics_path: path, authorization }] = scrapes as [(typeof scrapes)[number]];
  // Bearer, where no type is named.
  expect(Object.keys(authorization)).toEqual(['credentials_file']);
  expect((await request(api.served).get(path)).status).toBe(401);
  expect((await request(api.served).get(path).set('Authorization', `Bearer ${KEY}`)).status).toBe(200);
});

it('the guide’s table names every metric of ours, and nothing else', () => {
  const table = guide.split('\n').filter((line) => line.startsWith('| `pairsmith_'));
  const shown = table.flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`(pairsmith_\w+)`/g)]);
  const ours = [...metrics.matchAll(/^# TYPE (pairsmith_\w+) /gm)].map(([, name]) => name);
  expect([...shown.map(([, name]) => name), 'pairsmith_build_info'].sort()).toEqual(ours.sort());
});
