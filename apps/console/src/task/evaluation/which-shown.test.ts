import type { ListedEvaluation } from './use-evaluations';
import { whichShown } from './which-shown';

type Listed = Pick<ListedEvaluation, 'evaluation_id' | 'status' | 'error_type' | 'arms'>;

const running: Listed = { evaluation_id: 'running', status: 'running', error_type: null, arms: null };
const cancelled: Listed = {
  evaluation_id: 'cancelled',
  status: 'failed',
  error_type: 'cancelled',
  arms: null,
};
const failed: Listed = { evaluation_id: 'failed', status: 'failed', error_type: 'llm_error', arms: null };
const done = (id: string): Listed => ({ evaluation_id: id, status: 'completed', error_type: null, arms: [] });

const shownOf = (evaluations: Listed[], chosen: string | null = null) => {
  const { active, shown, filed } = whichShown(evaluations, chosen);
  return [active, shown, filed].map((each) => each?.evaluation_id);
};

it('shows the newest that says something, beside the one that is followed', () => {
  expect(shownOf([])).toEqual([undefined, undefined, undefined]);
  expect(shownOf([running])).toEqual(['running', undefined, undefined]);
  expect(shownOf([running, done('new'), done('old')])).toEqual(['running', 'new', 'new']);
  expect(shownOf([failed, done('old')])).toEqual([undefined, 'failed', 'old']);
  expect(shownOf([cancelled, done('old')])).toEqual([undefined, 'old', 'old']);
  expect(shownOf([cancelled])).toEqual([undefined, 'cancelled', undefined]);
});

it('shows the chosen one as long as it is there and has ended', () => {
  expect(shownOf([done('new'), done('old')], 'old')).toEqual([undefined, 'old', 'new']);
  expect(shownOf([cancelled, done('old')], 'cancelled')).toEqual([undefined, 'cancelled', 'old']);
  expect(shownOf([running, done('old')], 'running')).toEqual(['running', 'old', 'old']);
  expect(shownOf([done('new')], 'gone')).toEqual([undefined, 'new', 'new']);
});
