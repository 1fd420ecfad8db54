import { SearchOutlined } from '@ant-design/icons';
import { Flex, Input, Segmented } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUSES, type TaskFilterValues, type TaskStatus } from './use-task-filters';

/** A search asks the service; not for every letter. */
const TYPING_MS = 300;

interface Props {
  filters: TaskFilterValues;
  onChange: (changed: Partial<TaskFilterValues>) => void;
}

export function TaskFilters({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filters.search);
  // The address may change by Back too.
  useEffect(() => setTyped(filters.search), [filters.search]);
  const search = useEffectEvent(() => onChange({ search: typed }));
  useEffect(() => {
    if (typed === filters.search) return undefined;
    const timer = setTimeout(() => search(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, filters.search]);

  return (
    <Flex gap={12} wrap style={{ marginBottom: 16 }}>
      <Input
        allowClear
        maxLength={100}
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('tasks.search')}
        aria-label={t('tasks.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        style={{ width: 280 }}
      />
      <Segmented<TaskStatus | 'all'>
        aria-label={t('tasks.byStatus')}
        value={filters.status ?? 'all'}
        onChange={(value) => onChange({ status: value === 'all' ? null : value })}
        options={[
          { value: 'all', label: t('tasks.all') },
          ...STATUSES.map((value) => ({ value, label: t(`taskStatus.${value}`) })),
        ]}
      />
    </Flex>
  );
}
