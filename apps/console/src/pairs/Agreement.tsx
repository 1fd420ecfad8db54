import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColourTag } from '../shared/ColourTag';
import { ComparedText } from './ComparedText';
import { Section } from './Section';
import type { PairDetail } from './pair-types';

type Answer = NonNullable<PairDetail['agreement']>['answers'][number];

/** What others answered to the question without knowing the pair, beside what the pair says. */
export function Agreement({ pair }: { pair: PairDetail }) {
  const { t } = useTranslation();
  const { agreement } = pair;
  if (!agreement) return null;
  const { agreed, compared, asked } = agreement;
  return (
    <Section title={t('pairs.answers')}>
      <p>{t('pairs.agreedOf', { agreed, compared, asked })}</p>
      <Collapse
        size="small"
        destroyOnHidden
        items={agreement.answers.map((answer, at) => {
          const label = t('pairs.answer', { number: at + 1 });
          return {
            key: at,
            label: <Heading answer={answer} name={label} />,
            collapsible: answer.sql === null ? ('disabled' as const) : undefined,
            children: answer.sql !== null && (
              <ComparedText text={{ question: pair.question, sql: answer.sql }} pair={pair} label={label} />
            ),
          };
        })}
      />
    </Section>
  );
}

/** How the answer compares, and where it differs. */
function Heading({ answer, name }: { answer: Answer; name: string }) {
  const { t } = useTranslation();
  const { verdict, on, in: where, rows } = answer;
  return (
    <>
      {name} <ColourTag colour={ANSWER_COLOURS[verdict]}>{t(`pairs.answerVerdict.${verdict}`)}</ColourTag>{' '}
      {where && on && t(`pairs.differsIn.${where}`, { on: t(`pairs.comparedOn.${on}`) })}{' '}
      {where === 'rows' && rows && t('pairs.rowsOfBoth', rows)}
    </>
  );
}

const ANSWER_COLOURS = {
  agrees: 'green',
  differs: 'orange',
  no_answer: 'grey',
  does_not_run: 'grey',
  not_comparable: 'grey',
} as const;
