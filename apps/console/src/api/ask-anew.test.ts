import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAnew } from './ask-anew';

/** A page that shows what a query holds, whose answers come when they are told to. */
function shownQuery() {
  const queries = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['files'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const leave = observer.subscribe(() => undefined);
  return {
    queries,
    answers,
    shown: () => observer.getCurrentResult().data,
    close: () => (leave(), queries.clear()),
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('what changed is asked for anew', () => {
  it('also while the first answer, older than the change, is on its way', async () => {
    const { queries, answers, shown, close } = shownQuery();
    expect(answers).toHaveLength(1);
    const done = askAnew(queries, { queryKey: ['files'] });
    answers[0]!('before');
    while (answers.length < 2) await turn();
    answers[1]!('after');
    await done;
    expect(shown()).toBe('after');
    close();
  });

  it('and once, where an answer is there', async () => {
    const { queries, answers, shown, close } = shownQuery();
    answers[0]!('before');
    while (shown() !== 'before') await turn();
    const done = askAnew(queries, { queryKey: ['files'] });
    while (answers.length < 2) await turn();
    answers[1]!('after');
    await done;
    expect(shown()).toBe('after');
    expect(answers).toHaveLength(2);
    close();
  });
});
