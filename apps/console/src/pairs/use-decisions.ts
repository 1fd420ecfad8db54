import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useErrorWords } from '../shared/ErrorNote';
import type { Pair, Wish } from './pair-types';
import { currentOf } from './use-pairs';
import { useReview } from './use-review';

type Decision = Omit<Wish, 'version'>;

interface Trouble {
  pairId: string;
  wish: Decision;
  error: unknown;
}

interface Options {
  /** Why nothing can be decided now; null: it can. */
  whyNot: string | null;
  open: (pairId: string) => void;
}

/**
 * Decisions are sent while the person goes on to the next pair; one that is not kept brings them back to its pair, with what
 * happened.
 */
export function useDecisions(taskId: string, { whyNot, open }: Options) {
  const { message } = App.useApp();
  const words = useErrorWords();
  const { mutate } = useReview(taskId);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const decide = useCallback(
    (pair: Pick<Pair, 'id' | 'version'>, wish: Decision) => {
      if (whyNot !== null || sending.has(pair.id)) return;
      setSending((before) => new Set(before).add(pair.id));
      setTrouble((before) => (before?.pairId === pair.id ? null : before));
      mutate(
        { pairId: pair.id, wish: { ...wish, version: pair.version } },
        {
          onSuccess: ({ response }) => {
            if (wish.prove) void message.success(response);
          },
          onError: (error) => {
            // The pair may have another id by now.
            const pairId = currentOf(error)?.id ?? pair.id;
            setTrouble({ pairId, wish, error });
            open(pairId);
            void message.error(words(error));
          },
          onSettled: () =>
            setSending((before) => {
              const left = new Set(before);
              left.delete(pair.id);
              return left;
            }),
        },
      );
    },
    [whyNot, sending, mutate, message, open, words],
  );

  return { decide, sending, trouble, dismiss: () => setTrouble(null) };
}
