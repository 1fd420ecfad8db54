import { said, type Message } from '@pairsmith/core';
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They make one value of the rows of a group; `rank` and its like do so too WITHIN GROUP. */
export const AGGREGATE_FUNCTIONS = words(`
  count sum avg min max any_value string_agg array_agg bool_and bool_or every bit_and bit_or bit_xor mode
  percentile_cont percentile_disc stddev stddev_pop stddev_samp variance var_pop var_samp corr covar_pop covar_samp
  regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy range_agg range_intersect_agg
  json_agg json_object_agg jsonb_agg jsonb_object_agg json_agg_strict jsonb_agg_strict json_object_agg_strict
  jsonb_object_agg_strict json_object_agg_unique jsonb_object_agg_unique json_object_agg_unique_strict
  jsonb_object_agg_unique_strict
`);

/** Of no use without OVER. */
export const WINDOW_FUNCTIONS = words(
  'row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value',
);

/** They make rows of one value. */
export const SET_RETURNING_FUNCTIONS = words(`
  generate_series generate_subscripts unnest json_array_elements json_array_elements_text json_each json_each_text
  json_object_keys json_populate_recordset json_to_recordset jsonb_array_elements jsonb_array_elements_text jsonb_each
  jsonb_each_text jsonb_object_keys jsonb_path_query jsonb_path_query_tz jsonb_populate_recordset jsonb_to_recordset
  regexp_matches regexp_split_to_table string_to_table
`);

/**
 * Functions of pg_catalog that read nothing but their arguments. What is not named here runs only if the operator lists it:
 * pg_catalog holds some 2,700 functions, among them ones that execute text (`ts_stat`, `query_to_xml`), read files and sleep,
 * and every release adds more. Unqualified names outside this list could also be the customer's own functions.
 */
export const SAFE_FUNCTIONS: ReadonlySet<string> = new Set([
  ...AGGREGATE_FUNCTIONS,
  ...WINDOW_FUNCTIONS,
  ...SET_RETURNING_FUNCTIONS,
  ...words(`
    abs cbrt ceil ceiling degrees div erf erfc exp factorial floor gcd lcm ln log log10 min_scale mod pi pow power radians
    random random_normal round scale sign sqrt trim_scale trunc width_bucket acos acosd acosh asin asind asinh atan atan2 atan2d atand atanh
    cos cosd cosh cot cotd sin sind sinh tan tand tanh

    ascii bit_length btrim char_length character_length chr concat concat_ws format initcap is_normalized left length like_escape
    lower lpad ltrim md5 normalize octet_length overlay position quote_ident quote_literal quote_nullable regexp_count
    regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array
    regexp_substr repeat replace reverse right rpad rtrim sha224 sha256 sha384 sha512 similar_to_escape similar_escape
    split_part starts_with string_to_array strpos substr substring to_ascii to_hex translate unistr upper
    encode decode convert_from convert_to bit_count get_bit get_byte set_bit set_byte to_bin to_oct parse_ident casefold crc32 crc32c
    unicode_assigned

    age clock_timestamp date_add date_bin date_part date_subtract date_trunc extract isfinite justify_days justify_hours
    justify_interval make_date make_interval make_time make_timestamp make_timestamptz now overlaps statement_timestamp
    timezone to_char to_date to_number to_timestamp transaction_timestamp
    num_nonnulls num_nulls pg_column_size pg_typeof current_database gen_random_uuid uuid_extract_timestamp uuid_extract_version uuidv4 uuidv7
    name date text numeric bool int2 int4 int8 float4 float8 varchar time timestamp timestamptz interval current_schema timeofday

    array_append array_cat array_dims array_fill array_length array_lower array_ndims array_position array_positions array_prepend
    array_remove array_replace array_to_json array_to_string array_upper cardinality
    trim_array array_reverse array_sort array_sample array_shuffle enum_first enum_last enum_range
    isempty lower_inc lower_inf range_merge upper_inc upper_inf int4range int8range numrange tsrange tstzrange daterange
    multirange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange

    json_array_length json_build_array json_build_object
    json_extract_path json_extract_path_text json_object json_populate_record
    json_strip_nulls json_to_record json_typeof
    jsonb_array_length jsonb_build_array jsonb_build_object
    jsonb_extract_path jsonb_extract_path_text jsonb_insert jsonb_object jsonb_path_exists
    jsonb_path_exists_tz jsonb_path_match jsonb_path_match_tz jsonb_path_query_array_tz
    jsonb_path_query_first_tz jsonb_populate_record_valid jsonb_path_query_array jsonb_path_query_first jsonb_populate_record
    jsonb_pretty jsonb_set jsonb_strip_nulls jsonb_to_record jsonb_typeof
    row_to_json to_json to_jsonb
    jsonb_set_lax

    numnode phraseto_tsquery plainto_tsquery querytree setweight strip to_tsquery to_tsvector ts_headline ts_rank ts_rank_cd
    tsvector_to_array websearch_to_tsquery array_to_tsvector
    json_to_tsvector jsonb_to_tsvector ts_delete ts_filter tsquery_phrase get_current_ts_config
    area bound_box box center circle diagonal slope diameter height isclosed isopen ishorizontal isvertical isparallel isperp pclose popen line lseg npoints path point polygon radius width
    pg_size_pretty pg_size_bytes abbrev broadcast family host hostmask masklen netmask network set_masklen inet_merge inet_same_family macaddr8_set7bit
  `),
]);

/** Never, not even when listed: they write, wait, read files, run text, change the session, or talk to others. The reason is what the person reads. */
const FORBIDDEN_FUNCTIONS: readonly (readonly [RegExp, Message])[] = [
  [/^pg_sleep/, said('function.waits')],
  [/^pg_(read|ls|stat)_|^pg_(file|current_logfile)/, said('function.reads_files')],
  [/^(lo_|lo(read|write|creat)|be_lo)/, said('function.large_objects')],
  [
    /_to_xml(schema)?$|_to_xml_and_xmlschema$|^ts_stat$|^ts_rewrite$|^dblink|^crosstab|^connectby/,
    said('function.runs_sql'),
  ],
  [/^(set_config|setseed|pg_reload_conf|pg_rotate_logfile)$/, said('function.settings')],
  [/advisory/, said('function.locks')],
  [/^(nextval|setval|currval|lastval)$/, said('function.sequences')],
  [/^pg_(terminate|cancel)_backend$/, said('function.ends_sessions')],
  [
    /^pg_notify$|^pg_logical|^pg_replication|^pg_(create|drop|copy)_|^pg_(switch|promote|backup|start|stop|wal|log)_?/,
    said('function.replication'),
  ],
  [/^pg_export_snapshot$|^txid_|^pg_(current|snapshot|xact|visible)_/, said('function.transaction_state')],
  [/^binary_upgrade_|^pg_(import|restore|clear)_|^brin_|^gin_clean/, said('function.maintenance')],
];

/** Why a function may not be used whatever the operator lists; null if it may. */
export const forbiddenBecause = (name: string): Message | null =>
  FORBIDDEN_FUNCTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** Names of server functions that take one argument and that no field of a value is called; `(0.3).pg_sleep` is such a call. */
export const callsBehindADot = (name: string): boolean =>
  /^(pg_|lo_|txid_|dblink|to_reg|has_|inet_server|inet_client)|_to_xml|_send$|_recv$/.test(name) ||
  /^(ts_stat|ts_rewrite|nextval|currval|lastval|currtid|set_config|setseed|current_setting|loread|lowrite)$/.test(
    name,
  );

/** All operator names of pg_catalog (PostgreSQL 17 and 18); another name is the customer's own operator, a function in disguise. */
export const BUILTIN_OPERATORS = words(`
  !! !~ !~* !~~ !~~* # ## #- #> #>> % & && &< &<| &> * *< *<= *<> *= *> *>= + - -> ->> -|- / < <-> << <<= <<| <= <> <@ <^ = > >= >>
  >>= >^ ? ?# ?& ?- ?-| ?| ?|| @ @-@ @> @? @@ @@@ ^ ^@ | |&> |/ |>> || ||/ ~ ~* ~<=~ ~<~ ~= ~>=~ ~>~ ~~ ~~*
`);

/** Columns that every table has and no question is about. */
export const SYSTEM_COLUMNS = words('ctid xmin xmax cmin cmax tableoid');

/** The parse nodes a query may be made of. A node not named here is refused, so that a new grammar cannot open a door. */
export const QUERY_NODES = words(`
  SelectStmt ResTarget ColumnRef A_Star A_Const String Integer Float Boolean BitString List FuncCall NamedArgExpr A_Expr BoolExpr
  NullTest BooleanTest SubLink CaseExpr CaseWhen CoalesceExpr MinMaxExpr SQLValueFunction TypeCast TypeName CollateClause
  A_Indirection A_Indices A_ArrayExpr RowExpr RangeVar JoinExpr RangeSubselect RangeFunction RangeTableSample ColumnDef Alias
  SortBy WindowDef GroupingSet GroupingFunc WithClause CommonTableExpr CTESearchClause CTECycleClause
  JsonFuncExpr JsonTable JsonTableColumn JsonTablePathSpec JsonObjectConstructor JsonArrayConstructor JsonArrayQueryConstructor
  JsonObjectAgg JsonArrayAgg JsonAggConstructor JsonKeyValue JsonValueExpr JsonFormat JsonOutput JsonReturning JsonBehavior
  JsonArgument JsonIsPredicate JsonParseExpr JsonScalarExpr JsonSerializeExpr
`);
