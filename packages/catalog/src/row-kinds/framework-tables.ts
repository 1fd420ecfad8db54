/** Tables that a framework makes for itself: known by name, and by a column that no business table of that name would have. */
export interface FrameworkTables {
  framework: string;
  /** Where its tables are described. */
  source: string;
  /** Lower case. */
  names?: readonly string[];
  /** Lower case. */
  prefixes?: readonly string[];
  /** Lower case; one of them is there. */
  columns: readonly string[];
}

const list = (text: string): string[] => text.split(' ');

export const FRAMEWORK_TABLES: readonly FrameworkTables[] = [
  {
    framework: 'Quartz',
    source: 'https://github.com/quartz-scheduler/quartz',
    prefixes: ['qrtz_'],
    columns: list('sched_name job_name trigger_name lock_name calendar_name instance_name trigger_group'),
  },
  {
    framework: 'Activiti, Camunda, Flowable',
    source: 'https://www.flowable.com/open-source/docs/bpmn/ch03-Configuration',
    prefixes: list(
      'act_ge_ act_re_ act_ru_ act_hi_ act_id_ act_evt_ act_procdef_ act_co_ act_dmn_ act_fo_ act_app_ act_cmmn_ act_de_ flw_',
    ),
    columns: list('id_ name_ key_ rev_ user_id_ group_id_ proc_inst_id_ id md5sum lockgranted'),
  },
  {
    framework: 'Flyway',
    source: 'https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html',
    names: ['flyway_schema_history', 'schema_version', 'schema_history'],
    columns: ['installed_rank', 'version_rank'],
  },
  {
    framework: 'Liquibase',
    source: 'https://docs.liquibase.com/concepts/tracking-tables/tracking-tables.html',
    names: ['databasechangelog', 'databasechangeloglock', 'databasechangeloghistory'],
    columns: ['orderexecuted', 'lockgranted', 'md5sum'],
  },
  {
    framework: 'Django',
    source: 'https://docs.djangoproject.com/en/stable/ref/contrib/',
    names: list(
      'django_migrations django_session django_content_type django_admin_log django_site auth_permission auth_group_permissions auth_user_user_permissions',
    ),
    columns: list('applied session_key app_label action_flag domain codename permission_id'),
  },
  {
    framework: 'Rails',
    source: 'https://guides.rubyonrails.org/active_record_migrations.html',
    names: list(
      'schema_migrations ar_internal_metadata active_storage_blobs active_storage_attachments active_storage_variant_records delayed_jobs',
    ),
    columns: list('version value checksum blob_id variation_digest handler'),
  },
  {
    framework: 'Laravel',
    source: 'https://laravel.com/docs/migrations',
    names: list(
      'migrations jobs failed_jobs job_batches cache cache_locks sessions password_resets password_reset_tokens personal_access_tokens',
    ),
    columns: list('batch payload expiration pending_jobs token tokenable_id'),
  },
  {
    framework: 'Alembic',
    source: 'https://alembic.sqlalchemy.org/en/latest/tutorial.html',
    names: ['alembic_version'],
    columns: ['version_num'],
  },
  {
    framework: 'Entity Framework',
    source: 'https://learn.microsoft.com/ef/core/managing-schemas/migrations/history-table',
    names: ['__efmigrationshistory', '__migrationhistory'],
    columns: ['migrationid', 'migration_id'],
  },
  {
    framework: 'Prisma',
    source: 'https://www.prisma.io/docs/orm/prisma-migrate',
    names: ['_prisma_migrations'],
    columns: ['migration_name'],
  },
  {
    framework: 'Knex, Sequelize, TypeORM',
    source: 'https://knexjs.org/guide/migrations.html',
    names: ['knex_migrations', 'knex_migrations_lock', 'sequelizemeta', 'typeorm_metadata'],
    columns: ['migration_time', 'is_locked', 'name', 'value'],
  },
  {
    framework: 'goose',
    source: 'https://pressly.github.io/goose/',
    names: ['goose_db_version'],
    columns: ['is_applied'],
  },
  {
    framework: 'PostGIS',
    source: 'https://postgis.net/docs/using_postgis_dbmanagement.html',
    names: ['spatial_ref_sys', 'geometry_columns', 'geography_columns', 'raster_columns', 'raster_overviews'],
    columns: ['srid', 'srtext', 'o_table_name'],
  },
  {
    framework: 'pg_stat_statements',
    source: 'https://www.postgresql.org/docs/current/pgstatstatements.html',
    names: ['pg_stat_statements', 'pg_stat_statements_info'],
    columns: ['queryid', 'dealloc'],
  },
  {
    framework: 'Spring Batch',
    source: 'https://docs.spring.io/spring-batch/reference/schema-appendix.html',
    prefixes: ['batch_job_', 'batch_step_'],
    columns: ['job_instance_id', 'job_execution_id', 'step_execution_id', 'unique_key'],
  },
  {
    framework: 'Spring Session',
    source: 'https://docs.spring.io/spring-session/reference/',
    names: ['spring_session', 'spring_session_attributes'],
    columns: ['max_inactive_interval', 'session_primary_id'],
  },
  {
    framework: 'ShedLock',
    source: 'https://github.com/lukas-krecan/ShedLock',
    names: ['shedlock'],
    columns: ['lock_until'],
  },
  {
    framework: 'Seata',
    source: 'https://seata.apache.org/docs/user/mode/at/',
    names: ['undo_log'],
    columns: ['rollback_info'],
  },
  {
    framework: 'XXL-JOB',
    source: 'https://github.com/xuxueli/xxl-job',
    prefixes: ['xxl_job_'],
    columns: list(
      'job_group job_id registry_group app_name lock_name trigger_day username glue_source executor_handler',
    ),
  },
  {
    framework: 'Hibernate',
    source: 'https://docs.jboss.org/hibernate/orm/current/userguide/html_single/Hibernate_User_Guide.html',
    names: ['hibernate_sequence', 'hibernate_sequences', 'revinfo'],
    columns: ['next_val', 'revtstmp'],
  },
  {
    framework: 'Oracle',
    source:
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Selecting-from-the-DUAL-Table.html',
    names: ['dual'],
    columns: ['dummy', 'id'],
  },
];
