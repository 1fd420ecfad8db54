import { DownloadOutlined, SearchOutlined, VerticalAlignBottomOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Flex, Input, Select, theme } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogLines, NumberedLine } from '../api/log-lines';
import { useDownload } from '../files/use-download';
import { filterLines, LEVELS, type LeastLevel } from './filter-lines';
import { useOpenedTask } from './task-context';

const LOG_FILE = 'data_pipeline.log';
const LINE_HEIGHT = 20;

/** The task's log as it grows. It stays at its end until one scrolls up, and goes on when one scrolls down again. */
export function LogPanel({ log }: { log: LogLines }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { task } = useOpenedTask();
  const download = useDownload(task.task_id);
  const lines = useSyncExternalStore(log.subscribe, log.snapshot);
  const [level, setLevel] = useState<LeastLevel>('INFO');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const shown = useMemo(() => filterLines(lines, level, wanted), [lines, level, wanted]);
  return (
    <section
      aria-labelledby="log-title"
      style={{
        background: token.colorBgContainer,
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadiusLG,
        overflow: 'hidden',
      }}
    >
      <Flex align="center" gap={8} wrap style={{ padding: '10px 18px' }}>
        <h2
          id="log-title"
          style={{ fontSize: 15, fontWeight: 600, margin: 0, flex: 1, whiteSpace: 'nowrap' }}
        >
          {t('log.title')}
        </h2>
        <Select<LeastLevel>
          size="small"
          aria-label={t('log.level')}
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: t(`log.levels.${value}`) }))}
          style={{ width: 130 }}
        />
        <Input
          size="small"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t('log.search')}
          aria-label={t('log.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          style={{ width: 180 }}
        />
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate(LOG_FILE)}
        >
          {t('log.download')}
        </Button>
      </Flex>
      <Lines lines={shown} isFiltered={lines.length > shown.length} />
    </section>
  );
}

function Lines({ lines, isFiltered }: { lines: readonly NumberedLine[]; isFiltered: boolean }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const box = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => lines[index]?.number ?? index,
    overscan: 20,
  });
  useEffect(() => {
    if (isFollowing && lines.length > 0) rows.scrollToIndex(lines.length - 1, { align: 'end' });
  }, [isFollowing, lines, rows]);
  const colors: Partial<Record<NumberedLine['level'], string>> = {
    WARNING: token.colorWarningText,
    ERROR: token.colorError,
    CRITICAL: token.colorError,
  };
  return (
    <div style={{ position: 'relative' }}>
      <div
        ref={box}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('log.title')}
        className="mono"
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setFollowing(scrollHeight - scrollTop - clientHeight < 2 * LINE_HEIGHT)
        }
        style={{
          height: 300,
          overflow: 'auto',
          outlineOffset: -2,
          fontSize: 12,
          lineHeight: `${LINE_HEIGHT}px`,
          background: token.colorFillQuaternary,
          borderTop: `1px solid ${token.colorBorderSecondary}`,
        }}
      >
        {lines.length === 0 && (
          <p style={{ padding: '8px 18px', margin: 0, color: token.colorTextSecondary }}>
            {isFiltered ? t('log.noneFound') : t('log.none')}
          </p>
        )}
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ key, index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  transform: `translateY(${start}px)`,
                  display: 'grid',
                  gridTemplateColumns: 'max-content max-content 1fr',
                  columnGap: 10,
                  padding: '0 18px',
                  color: colors[line.level],
                }}
              >
                <span style={{ color: token.colorTextTertiary }}>{line.timestamp.slice(11, 19)}</span>
                <span style={{ width: 62 }}>{line.level}</span>
                <bdi style={{ whiteSpace: 'pre-wrap' }}>{line.message}</bdi>
              </div>
            );
          })}
        </div>
      </div>
      {!isFollowing && (
        <Button
          size="small"
          icon={<VerticalAlignBottomOutlined aria-hidden />}
          onClick={() => setFollowing(true)}
          style={{ position: 'absolute', insetInlineEnd: 24, bottom: 12 }}
        >
          {t('log.follow')}
        </Button>
      )}
    </div>
  );
}
