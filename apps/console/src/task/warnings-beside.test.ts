import { warningsBeside } from './warnings-beside';

const reasons = [{ reason: '9 个问题缺少人们会说的名称' }, { reason: '20 个表没有数据: a、b' }];
const ofShortfall = '要求 65 个问答对，得到 28 个。原因: 9 个问题缺少人们会说的名称；20 个表没有数据: a、b。';
const step = (shortfall: object | undefined, warnings: string[]) =>
  ({ warnings, result: shortfall && { shortfall } }) as unknown as Parameters<typeof warningsBeside>[0];

it('leaves out the warning that the report shows as a list, and nothing else', () => {
  const other = '20 个表没有数据: a、b';
  expect(warningsBeside(step({ reasons, help: [] }, [other, ofShortfall]))).toEqual([other]);
});

it('keeps all where there is no such list', () => {
  expect(warningsBeside(step(undefined, [ofShortfall]))).toEqual([ofShortfall]);
  expect(warningsBeside(step({ reasons: [], help: [] }, [ofShortfall]))).toEqual([ofShortfall]);
});
