import { spendAfternoon, type Afternoon } from './afternoon';

let afternoon: Afternoon;
let seconds: number;
beforeAll(async () => {
  const started = performance.now();
  const lines: string[] = [];
  try {
    afternoon = await spendAfternoon((what) => {
      seconds = (performance.now() - started) / 1000;
      lines.push(`${seconds.toFixed(1)} s  ${what}`);
    });
  } finally {
    if (process.env['SHOW_AFTERNOON'] || !afternoon) process.stdout.write(`${lines.join('\n')}\n`);
  }
}, 240_000);

const whole = {
  statuses: Array.from({ length: 5 }, () => 'completed'),
  ...{ stuckRuns: 0, brokenInvariants: [] },
  verified: expect.stringMatching(/^5 tasks, \d+ files: no problems$/),
  edited: '-- an operator was here',
};

it('after an afternoon of killed workers, a wiped Redis and a restarted database every task is completed and no file is lost', () => {
  expect(afternoon.lived).toMatchObject(whole);
  expect(afternoon.lived.pairs).toBeGreaterThan(0);
  expect(afternoon.takeOvers).toBeGreaterThan(0);
});

it('the backup that was taken in the midst of it makes another service, which goes on with what was open then', () => {
  expect(afternoon.openAtBackup).toBeGreaterThan(0);
  expect(afternoon.restored).toMatchObject(whole);
  expect(afternoon.restored.pairs).toBeGreaterThan(0);
});
