import { useTranslation } from 'react-i18next';
import { Section } from './Section';
import type { PairDetail } from './pair-types';

/** What the newest evaluation says of the pair: how often answers got better and worse while a model was shown it. */
export function Influence({ pair: { evaluation } }: { pair: PairDetail }) {
  const { t } = useTranslation();
  if (!evaluation) return null;
  const { shown, helped, misled } = evaluation;
  return (
    <Section title={t('pairs.evaluated')}>
      <p>{t('pairs.influence', { shown, helped, misled })}</p>
    </Section>
  );
}
