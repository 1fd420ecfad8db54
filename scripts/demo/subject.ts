import type { Client, InputOf } from '@pairsmith/client';
import type { Language, Pair } from '@pairsmith/core';
import { DEMO_TABLES } from '../demo-database/demo-database';
import { UNREADABLE_TABLE } from '../trap-database/trap-database';
import type { DemoOptions } from './options';

/** What the demo works on. */
export interface Subject {
  /** What POST /tasks is told. */
  request: InputOf<'createTask'>;
  tables: string[];
  /** Asked of the loaded training data; where empty, questions of the pairs themselves are asked. */
  questions: string[];
  /** One of the tables, which the role may not read: the first step fails on it by name, and it is taken off the list. */
  unreadable?: string;
  /** A pair as a person in a hurry might add it, to see the check at work. */
  edit?: Pair;
}

/** More than this in one task is possible, and not advised. */
const atMost = 12;

const UNKNOWN_COLUMN =
  'SELECT service_area_name, avg(satisfaction_score) FROM public.bss_service_area GROUP BY service_area_name;';

const demoSubject: Record<Language, Omit<Subject, 'tables'>> = {
  zh: {
    request: { task_name: 'demo', business_context: '高速公路服务区管理系统' },
    questions: ['每个月的投诉增减了多少', '哪家公司的停车位最多', '服务区的车流量有多大'],
    edit: { question: '各服务区的满意度评分平均是多少？', sql: UNKNOWN_COLUMN },
  },
  en: {
    request: { task_name: 'demo', business_context: 'Management of motorway service areas' },
    questions: ['how did complaints change each month', 'which company has most parking', 'traffic of areas'],
    edit: { question: 'What is the average satisfaction score of each service area?', sql: UNKNOWN_COLUMN },
  },
};

const trapSubject: Record<Language, Omit<Subject, 'tables'>> = {
  zh: {
    request: { task_name: 'trap', business_context: '电梯维保公司' },
    questions: ['每个月完成了多少维保工单', '哪种备件退货最多', '各站点实际用电量与计划之比'],
    unreadable: UNREADABLE_TABLE,
  },
  en: {
    request: { task_name: 'trap', business_context: 'A company that maintains lifts' },
    questions: [
      'maintenance orders done each month',
      'parts returned most often',
      'power used of what was planned',
    ],
    unreadable: UNREADABLE_TABLE,
  },
};

/** Asks the service for the tables and chooses those of the demo. @throws where there are none */
export const chooseSubject = async (api: Client, options: DemoOptions): Promise<Subject> => {
  const subject = await chooseTables(api, options);
  const { language } = options;
  return language ? { ...subject, request: { ...subject.request, language } } : subject;
};

const chooseTables = async (api: Client, options: DemoOptions): Promise<Subject> => {
  const { language = 'zh' } = options;
  if (options.trap) {
    const { tables } = await api.listTables({ schema: 'public,crm,archive' });
    return { ...trapSubject[language], tables };
  }
  if (options.database === undefined) {
    const { tables } = await api.listTables({ schema: 'public,ods' });
    const chosen = options.tables ?? DEMO_TABLES.filter((name) => tables.includes(name));
    return { ...demoSubject[language], tables: chosen };
  }
  const request = { task_name: 'demo', db_connection: options.database };
  const schemas = (options.tables ?? []).flatMap((name) => name.split('.').slice(0, -1));
  const { tables } = await api.listTables({
    db_connection: options.database,
    schema: [...new Set(['public', ...schemas])].join(','),
  });
  const chosen = options.tables ?? tables.slice(0, atMost);
  if (chosen.length === 0) {
    throw new Error(
      'The schema public of this database has no tables that its role may see. Name some: --tables schema.table,…',
    );
  }
  return { request, tables: chosen, questions: [] };
};
