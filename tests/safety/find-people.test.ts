import { OF_EACH, placeCanaries } from '../quality/masking/people-database';
import { createCanaries, type ValueKind } from '../quality/masking/personal-values';
import { findPeople } from './find-people';

const planted = placeCanaries(createCanaries(3, OF_EACH)).filter(({ value }) => value.length > 2);
const valueOf = (kind: ValueKind) => planted.find((one) => one.kind === kind)!.value;
/** Which of the texts hold something of these people. */
const found = (texts: readonly string[]) => {
  const hits = findPeople(new Map(texts.map((text, at) => [`<${at}>`, `a ${text} b`])), planted);
  return texts.filter((_, at) => hits.some((hit) => hit.startsWith(`<${at}>`)));
};

it('finds every planted value, as it is and as JSON, a URL or bytea carries it', () => {
  const forms = planted.flatMap(({ value }) => [
    ...[value, JSON.stringify({ value }), encodeURIComponent(value), Buffer.from(value).toString('hex')],
  ]);
  expect(found(forms)).toEqual(forms);
});

it('finds a number in another form, and parts of it', () => {
  const [mobile, id] = [valueOf('mobile'), valueOf('id_18')];
  const parts = [
    ...[`${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`, `86${mobile}`],
    ...[mobile.slice(1), mobile.slice(0, 9), `"${mobile.slice(0, 7)}…`, `尾号${mobile.slice(-8)}。`],
    ...[id.slice(0, 14), `x${id.slice(6, 17)}`],
  ];
  expect(found(parts)).toEqual(parts);
});

it('finds nothing in masked values, dates and vectors', () => {
  const mobile = valueOf('mobile');
  const masked = `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
  expect(found([masked, '20251125_190411', `0.${mobile.slice(0, 10)}`, '张*'])).toEqual([]);
});
