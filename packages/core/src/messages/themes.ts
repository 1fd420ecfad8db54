import { texts } from './template';

export const themesTexts = texts({
  'themes.name': { zh: '主题名称', en: 'Theme' },
  'themes.description': { zh: '主题描述', en: 'Description' },
  'themes.tables': { zh: '相关表', en: 'Tables' },
  'themes.entities': { zh: '业务实体', en: 'Business entities' },
  'themes.metrics': { zh: '业务指标', en: 'Business metrics' },
  'themes.planned': { zh: '计划问题数', en: 'Questions planned' },
  'themes.made': { zh: '生成问题数', en: 'Questions made' },
  'themes.sql_header': { zh: '-- 分析主题元数据', en: '-- Themes of the analysis' },
  'themes.of_tables': { zh: '- 相关表：{names|、}', en: '- Tables: {names}' },
  'themes.of_entities': { zh: '- 业务实体：{names|、}', en: '- Business entities: {names}' },
  'themes.of_metrics': { zh: '- 业务指标：{names|、}', en: '- Business metrics: {names}' },
  'themes.of_questions': {
    zh: '- 问题数：计划 {planned}，生成 {made}',
    en: '- Questions: {planned} planned, {made} made',
  },
  'themes.heading': { zh: '## metadata（存储分析主题元数据）', en: '## metadata (themes of the analysis)' },
  'themes.count': {
    zh: 'metadata 表存储数据库的分析主题，共 {n} 个主题。',
    en: "The table metadata holds the themes of the database's analysis, {n} in all.",
  },
  'themes.fields': { zh: '字段列表：', en: 'Columns:' },
  'themes.none': { zh: '无', en: 'none' },
  'themes.scope': { zh: '=== 数据库业务范围 ===', en: '=== Scope of the database ===' },
  'themes.about': {
    zh: '当前数据库存储的是{context}的相关数据，主要涉及以下分析主题：{subjects|、}。',
    en: 'The database holds the data of: {context}. Its main themes: {subjects}.',
  },
  'themes.core_entities': { zh: '核心业务实体：', en: 'Core business entities:' },
  'themes.key_metrics': { zh: '关键业务指标：', en: 'Key business metrics:' },
});
