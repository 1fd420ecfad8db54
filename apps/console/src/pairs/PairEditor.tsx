import { App, Alert, Button, Flex, Input, Skeleton, theme } from 'antd';
import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorTypeOf } from '../api/errors';
import { ErrorNote } from '../shared/ErrorNote';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { PairDiff } from './PairDiff';
import { ResultPreview } from './ResultPreview';
import { Section } from './Section';
import { useFormattedSql } from './use-formatted-sql';
import { currentOf } from './use-pairs';
import { useReview } from './use-review';
import type { Pair, PairDetail, PairText } from './pair-types';

const CodeEditor = lazy(async () => ({ default: (await import('../shared/editor/CodeEditor')).CodeEditor }));

interface Props {
  taskId: string;
  pair: Pair;
  /** Why nothing can be saved now; null: it can. */
  whyNot: string | null;
  /** The pair as it is now, edited, left as it was, or as somebody else made it. */
  onDone: (pair: { id: string }) => void;
}

/** Waits for the formatter, so that what is edited is what was read. */
export function PairEditor(props: Props) {
  const formatted = useFormattedSql(props.pair.sql);
  if (formatted === null) return <Skeleton active />;
  return <EditorForm key={props.pair.id} {...props} formatted={formatted} />;
}

function EditorForm({ taskId, pair, whyNot, onDone, formatted }: Props & { formatted: string }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { modal, message } = App.useApp();
  const review = useReview(taskId);
  const original: PairText = { question: pair.question, sql: formatted };
  const [restored] = useState(() => readDraft(taskId, pair.id));
  const [draft, setDraft] = useState<PairText>(restored ?? original);
  const shown = useDeferredValue(draft);
  const [theirs, setTheirs] = useState<PairDetail | null>(null);
  const question = useRef<HTMLTextAreaElement>(null);
  useEffect(() => question.current?.focus(), []);

  const change = (part: Partial<PairText>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(taskId, pair.id, next);
  };
  const isChanged = draft.question !== original.question || draft.sql !== original.sql;

  const save = (over?: PairDetail) => {
    if (whyNot !== null || review.isPending || !(over || isChanged)) return;
    const { id, version } = over ?? pair;
    // Over somebody's version both are sent: a field left out would stay as they made it, a pair that nobody saw.
    const wish = {
      version,
      ...((over || draft.question !== original.question) && { question: draft.question }),
      ...((over || draft.sql !== original.sql) && { sql: draft.sql }),
    };
    review.mutate(
      { pairId: id, wish },
      {
        onSuccess: ({ pair: saved, response }) => {
          dropDraft(taskId, pair.id);
          void message.success(response);
          onDone(saved);
        },
        onError: (error) => setTheirs(currentOf(error)),
      },
    );
  };
  const leave = () => {
    const drop = () => {
      dropDraft(taskId, pair.id);
      onDone(pair);
    };
    if (!isChanged) return drop();
    modal.confirm({
      title: t('pairs.edit.discard'),
      okText: t('pairs.edit.discardYes'),
      cancelText: t('pairs.edit.discardNo'),
      okButtonProps: { danger: true },
      onOk: drop,
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      aria-label={t('pairs.edit.title')}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {restored && isChanged && (
        <Alert type="info" showIcon title={t('pairs.edit.restored')} style={{ marginBlockEnd: 12 }} />
      )}
      {theirs && (
        <Conflict
          theirs={theirs}
          mine={draft}
          onTheirs={() => {
            dropDraft(taskId, pair.id);
            onDone(theirs);
          }}
          onMine={() => save(theirs)}
        />
      )}
      {errorTypeOf(review.error) !== 'pair_changed' && <ErrorNote error={review.error} />}
      <label htmlFor="pair-question" className="field-label first">
        {t('pairs.edit.question')}
      </label>
      <Input.TextArea
        id="pair-question"
        ref={(input) => {
          question.current = input?.resizableTextArea?.textArea ?? null;
        }}
        value={draft.question}
        onChange={({ target }) => change({ question: target.value })}
        rows={3}
        dir="auto"
      />
      <div className="field-label">SQL</div>
      <Suspense fallback={<pre className="sql-text mono">{draft.sql}</pre>}>
        <div className="sql-editor" dir="ltr" style={{ borderColor: token.colorBorder }}>
          <CodeEditor
            value={draft.sql}
            onChange={(sql) => change({ sql })}
            language="sql"
            label={t('pairs.edit.sql')}
            maxHeight="420px"
          />
        </div>
      </Suspense>
      <Flex gap={8} align="center" wrap style={{ marginBlockStart: 12 }}>
        <Button
          type="primary"
          htmlType="submit"
          loading={review.isPending}
          disabled={!isChanged || whyNot !== null}
        >
          {t('pairs.edit.save')}
        </Button>
        <Button onClick={leave}>{t('pairs.edit.cancel')}</Button>
        <span style={{ color: token.colorTextSecondary, fontSize: 12 }}>
          {whyNot ?? t(review.isPending ? 'pairs.edit.proving' : 'pairs.edit.hint')}
        </span>
      </Flex>
      {isChanged && (
        <Section title={t('pairs.edit.changes')}>
          <PairDiff
            before={original}
            after={shown}
            labels={{ before: t('pairs.edit.before'), after: t('pairs.edit.after') }}
          />
        </Section>
      )}
      <ResultPreview taskId={taskId} sql={draft.sql} />
    </form>
  );
}

interface ConflictProps {
  theirs: PairDetail;
  mine: PairText;
  onTheirs: () => void;
  onMine: () => void;
}

/** Somebody else was quicker: both stand side by side, and the person chooses. */
function Conflict({ theirs, mine, onTheirs, onMine }: ConflictProps) {
  const { t } = useTranslation();
  const sql = useFormattedSql(theirs.sql);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBlockEnd: 16 }}
      title={t('pairs.conflict.title', { by: theirs.review?.reviewed_by ?? '?' })}
      description={
        <>
          {theirs.review?.decision && (
            <p>{t(`pairs.conflict.${theirs.review.decision}`, { by: theirs.review.reviewed_by })}</p>
          )}
          <PairDiff
            before={{ question: theirs.question, sql: sql ?? theirs.sql }}
            after={mine}
            labels={{ before: t('pairs.conflict.theirs'), after: t('pairs.conflict.mine') }}
          />
          <Flex gap={8} style={{ marginBlockStart: 8 }}>
            <Button size="small" onClick={onTheirs}>
              {t('pairs.conflict.takeTheirs')}
            </Button>
            <Button size="small" type="primary" onClick={onMine}>
              {t('pairs.conflict.saveMine')}
            </Button>
          </Flex>
        </>
      }
    />
  );
}
