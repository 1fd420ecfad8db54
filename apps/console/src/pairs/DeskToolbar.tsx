import { ClearOutlined, SortAscendingOutlined, SortDescendingOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Segmented, Select, theme } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countFilters,
  DIFFICULTIES,
  LEVELS,
  SORTS,
  VERDICTS,
  WORK_LISTS,
  type Filters,
  type WorkList,
} from './filters';
import type { PairCounts } from './pair-types';

interface Props {
  filters: Filters;
  counts: PairCounts | undefined;
  onChange: (change: Partial<Filters>) => void;
}

const inList = (counts: PairCounts, list: WorkList): number =>
  list === 'all'
    ? counts.all
    : list === 'doubtful'
      ? counts.doubtful
      : list === 'quarantined'
        ? (counts.state['quarantined'] ?? 0)
        : (counts.review[list] ?? 0);

/** Which pairs are looked at, and in which order. */
export function DeskToolbar({ filters, counts, onChange }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const choices = <T extends string>(
    name: 'level' | 'verdict' | 'difficulty' | 'theme' | 'trait',
    words: readonly T[],
    say: (word: T) => string,
  ) => (
    <Select<T>
      allowClear
      showSearch={{ optionFilterProp: 'text' }}
      value={filters[name] as T | undefined}
      onChange={(value) => onChange({ [name]: value ?? undefined })}
      placeholder={t(`pairs.filter.${name}`)}
      aria-label={t(`pairs.filter.${name}`)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 116, maxWidth: 220 }}
      options={words.map((word) => {
        const text = say(word);
        const count = counts?.[name][word] ?? 0;
        return { value: word, text, label: counts ? `${text} (${count})` : text };
      })}
    />
  );
  return (
    <Flex vertical gap={10} style={{ marginBlockEnd: 14 }}>
      <div className="work-lists">
        <Segmented<WorkList>
          value={filters.list}
          onChange={(list) => onChange({ list })}
          aria-label={t('pairs.filter.list')}
          options={WORK_LISTS.map((list) => ({
            value: list,
            label: (
              <>
                {t(`pairs.lists.${list}`)}{' '}
                <span style={{ color: token.colorTextSecondary }}>{counts ? inList(counts, list) : ''}</span>
              </>
            ),
          }))}
        />
      </div>
      <Flex gap={8} wrap>
        <SearchField value={filters.search ?? ''} onChange={(search) => onChange({ search })} />
        {choices('level', LEVELS, (word) => (word === 'none' ? t('pairs.level.none') : word))}
        {choices('verdict', VERDICTS, (word) => t(`pairs.verdict.${word}`))}
        {choices('difficulty', DIFFICULTIES, (word) => t(`pairs.difficulty.${word}`))}
        {choices('theme', Object.keys(counts?.theme ?? {}), (word) => word || t('pairs.noTheme'))}
        {choices('trait', Object.keys(counts?.trait ?? {}), (word) =>
          t(`pairs.trait.${word}` as 'pairs.trait.filter', { defaultValue: word }),
        )}
        <Flex gap={4} style={{ marginInlineStart: 'auto' }}>
          {countFilters(filters) > 0 && (
            <Button
              type="text"
              icon={<ClearOutlined aria-hidden />}
              onClick={() =>
                onChange({
                  ...{ search: undefined, level: undefined, verdict: undefined },
                  ...{ difficulty: undefined, theme: undefined, trait: undefined },
                })
              }
            >
              {t('pairs.filter.clear')}
            </Button>
          )}
          <Select
            value={filters.sort}
            onChange={(sort) => onChange({ sort })}
            aria-label={t('pairs.filter.sort')}
            popupMatchSelectWidth={false}
            options={SORTS.map((sort) => ({ value: sort, label: t(`pairs.sort.${sort}`) }))}
          />
          <Button
            icon={
              filters.order === 'asc' ? (
                <SortAscendingOutlined aria-hidden />
              ) : (
                <SortDescendingOutlined aria-hidden />
              )
            }
            aria-label={t(filters.order === 'asc' ? 'pairs.filter.ascending' : 'pairs.filter.descending')}
            title={t(filters.order === 'asc' ? 'pairs.filter.ascending' : 'pairs.filter.descending')}
            onClick={() => onChange({ order: filters.order === 'asc' ? 'desc' : 'asc' })}
          />
        </Flex>
      </Flex>
    </Flex>
  );
}

/** Between two keys of somebody who goes on typing. */
const PAUSE_MS = 300;

/** Asks when somebody has stopped typing. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text || undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input.Search
      allowClear
      value={text}
      maxLength={100}
      onChange={({ target }) => setText(target.value)}
      onSearch={(search) => onChange(search || undefined)}
      placeholder={t('pairs.filter.search')}
      aria-label={t('pairs.filter.search')}
      style={{ width: 240 }}
    />
  );
}
