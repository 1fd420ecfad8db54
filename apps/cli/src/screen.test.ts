import { PassThrough } from 'node:stream';
import { createScreen } from './screen';

/** What a screen writes to a pipe, or to a terminal. */
const open = (isTTY: boolean) => {
  const output = Object.assign(new PassThrough(), {
    ...{ isTTY, columns: 120 },
    ...{ cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
  });
  let text = '';
  output.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { screen: createScreen(output as unknown as NodeJS.WriteStream), text: () => text };
};

const howFar = { done: 3, total: 11, what: 'tables', eta_seconds: 40 };

it.each([
  [40, 'about 40 s left'],
  [600, 'about 10 min left'],
  [7_200, 'about 2.0 h left'],
  [null, '3/11 tables'],
])('shows in a terminal a bar with what is done and the time that is left: %s s', (eta_seconds, shown) => {
  const { screen, text } = open(true);
  const running = screen.run('ddl_generation');
  running.update({ ...howFar, eta_seconds });
  running.left();
  expect(text()).toContain(shown);
});

it('leaves one line in a terminal when it is done', () => {
  const { screen, text } = open(true);
  screen.run('ddl_generation').done('11 tables');
  expect(text()).toMatch(/ddl_generation {3}11 tables {2}/);
});

it('writes plain lines into a pipe: no signs for a terminal, and no more than one in two seconds', () => {
  const { screen, text } = open(false);
  const running = screen.run('ddl_generation');
  for (let done = 0; done < 50; done += 1) running.update({ ...howFar, done });
  running.failed();
  expect(text()).toBe('… ddl_generation\n✗ ddl_generation\n');
});
