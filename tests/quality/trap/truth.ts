/**
 * What is true of the trap database, written by hand from its SQL before anything was run against it. Tables and
 * columns by their full, unquoted names.
 */

/** `schema.table.column[,column] -> schema.table.column[,column]` */
export type RelationText = string;

export const KINDS: Record<string, string> = {
  'crm.customer': 'table',
  'crm.site': 'table',
  'public.device_model': 'table',
  'public.device': 'table',
  'public.技师': 'table',
  'public.fault_type': 'table',
  'public.tax_rate': 'table',
  'public.work_order': 'table',
  'archive.work_order': 'table',
  'public.Part': 'table',
  'public.order': 'table',
  'public.order_line': 'table',
  'public.line_return': 'table',
  'public.meter_reading': 'table',
  'public.visit': 'partitioned table',
  'public.site_energy': 'table',
  'public.warranty_claim': 'table',
  'public.v_open_work_order': 'view',
  'public.mv_site_month': 'materialized view',
};

export const PRIMARY_KEYS: Record<string, string[]> = {
  'crm.customer': ['id'],
  'crm.site': ['site_id'],
  'public.device': ['id'],
  'public.技师': ['工号'],
  'public.fault_type': ['id'],
  'public.tax_rate': ['code'],
  'public.work_order': ['id'],
  'public.Part': ['PartId'],
  'public.order': ['id'],
  'public.order_line': ['order_id', 'line_no'],
  'public.line_return': ['id'],
  'public.visit': ['visit_id', 'visit_date'],
  'public.site_energy': ['site_id', 'month'],
  'public.warranty_claim': ['id'],
};

/** Beside the primary keys; an index counts as well as a constraint. */
export const UNIQUES: Record<string, string[][]> = {
  'crm.customer': [['customer_no']],
  'public.device_model': [['model_code']],
  'public.device': [['device_code']],
  'public.work_order': [['order_no']],
};

export const DECLARED: RelationText[] = [
  'public.device.site_id -> crm.site.site_id',
  'public.order.bill_to_customer_id -> crm.customer.id',
  'public.order_line.order_id -> public.order.id',
  'public.line_return.order_id,line_no -> public.order_line.order_id,line_no',
  'public.site_energy.site_id -> crm.site.site_id',
  'public.warranty_claim.device_id -> public.device.id',
];

/** Nobody declared them, and they hold, some with NULLs. */
export const UNDECLARED: RelationText[] = [
  'crm.site.customer_id -> crm.customer.id',
  'public.device.model_code -> public.device_model.model_code',
  'public.work_order.device_code -> public.device.device_code',
  'public.work_order.技师工号 -> public.技师.工号',
  'public.work_order.fault_type_id -> public.fault_type.id',
  'archive.work_order.device_code -> public.device.device_code',
  // The second path between the same two tables.
  'public.order.ship_to_customer_id -> crm.customer.id',
  'public.order_line.PartId -> public.Part.PartId',
  'public.meter_reading.device_id -> public.device.id',
  'public.visit.site_id -> crm.site.site_id',
  'public.mv_site_month.site_id -> crm.site.site_id',
];

/** True because another relation or a view's definition makes it so: neither wanted nor wrong. */
export const IMPLIED: RelationText[] = [
  'public.line_return.order_id -> public.order.id',
  'public.v_open_work_order.id -> public.work_order.id',
  'public.v_open_work_order.order_no -> public.work_order.order_no',
  'public.v_open_work_order.device_id -> public.device.id',
];

export const ENUMS: Record<string, string[]> = {
  'public.work_order.priority': ['低', '中', '高', '紧急'],
  'public.v_open_work_order.priority': ['低', '中', '高', '紧急'],
};

/** By table, the constraints' names and what they say without blanks and brackets. */
export const CHECKS: Record<string, Record<string, string>> = {
  'crm.site': { site_floors_check: 'floors>0' },
  'public.work_order': { closed_after_opened: 'closed_atisnullorclosed_at>=opened_at' },
};

export const IDENTITIES: Record<string, 'always' | 'by default'> = {
  'crm.customer.id': 'always',
  'public.work_order.id': 'by default',
};

export const GENERATED = ['public.order_line.net_amount'];

export const DEFAULTED = [
  'crm.customer.del_flag',
  'public.device.status',
  'public.order_line.discount_rate',
  'public.work_order.is_deleted',
  'public.work_order.priority',
];

export const PARTITION_KEY = { table: 'public.visit', key: 'range (visit_date)', partitions: 8 };

export const VIEW_SOURCES: Record<string, string[]> = {
  'public.v_open_work_order': ['public.device', 'public.work_order'],
  'public.mv_site_month': ['public.visit'],
};

export const COMMENTS: Record<string, string> = {
  'crm.customer': '客户表',
  'public.order': '备件订单',
  'archive.work_order': '历史工单',
  'public.work_order': '维保工单',
  'public.mv_site_month': '站点月度巡检',
  'public.device.status': '状态（0正常 1停用）',
  'public.Part.UnitPrice': '单价（元）',
  'public.order.group': '客户分组',
};

/** Which cell rows in use hold; null is NULL. */
export const SOFT_DELETES: Record<string, string | null> = {
  'crm.customer.del_flag': '0',
  'public.device.deleted_at': null,
  'public.work_order.is_deleted': 'false',
};

export const PERSONAL = [
  'crm.customer.contact_name',
  'crm.customer.contact_mobile',
  'crm.customer.contact_email',
  // Names and phones inside text and JSON.
  'crm.customer.remark',
  'crm.customer.extra',
  'public.技师.姓名',
  'public.技师.身份证号',
  'public.技师.手机号',
  'public.技师.邮箱',
];

export const CODES: Record<string, Record<string, string>> = {
  'crm.customer.credit_level': { A: '优', B: '良', C: '中', D: '差' },
  'crm.customer.del_flag': { 0: '存在', 2: '删除' },
  'public.device.status': { 0: '正常', 1: '停用' },
  'public.fault_type.severity': { 1: '轻微', 2: '一般', 3: '较重', 4: '严重', 5: '危险' },
  'public.work_order.state': { 0: '待派', 1: '处理中', 2: '已完成', 3: '已取消' },
  'archive.work_order.state': { 0: '待派', 1: '处理中', 2: '已完成', 3: '已取消' },
  'public.visit.result_code': { 1: '合格', 2: '整改', 3: '停梯' },
};

/** Readable tables without a row. */
export const EMPTY = ['public.warranty_claim'];

/**
 * What a column is good for. Where people would argue, every answer they could give stands there. `unknown` is always
 * an honest answer for what is not a key, a reference, personal or a soft-delete column; it is counted apart.
 */
export const ROLES: Record<string, string> = {
  'crm.customer.id': 'key',
  'crm.customer.customer_no': 'code',
  'crm.customer.full_title': 'label',
  'crm.customer.credit_level': 'dimension',
  'crm.customer.signed_on': 'date',
  'crm.site.site_id': 'key',
  'crm.site.customer_id': 'reference',
  'crm.site.site_title': 'label',
  'crm.site.city': 'dimension',
  'crm.site.floors': 'rate|measure|dimension',
  'crm.site.opened_on': 'date',
  'public.device_model.model_code': 'code|key',
  'public.device_model.maker': 'dimension',
  'public.device_model.rated_load_kg': 'rate|measure|dimension',
  'public.device_model.list_price': 'rate',
  'public.device_model.maintain_cycle_days': 'rate|dimension|measure',
  'public.device.id': 'key',
  'public.device.device_code': 'code',
  'public.device.site_id': 'reference',
  'public.device.model_code': 'reference',
  'public.device.status': 'dimension',
  'public.device.installed_on': 'date',
  'public.device.load_rate': 'rate',
  'public.技师.工号': 'key',
  'public.技师.等级': 'dimension',
  'public.技师.入职日期': 'date',
  'public.技师.小时单价': 'rate',
  'public.fault_type.id': 'key',
  'public.fault_type.code': 'code',
  'public.fault_type.fault_name': 'label',
  'public.fault_type.severity': 'dimension',
  'public.tax_rate.code': 'key',
  'public.tax_rate.rate': 'rate',
  'public.tax_rate.valid_from': 'date',
  'public.work_order.id': 'key',
  'public.work_order.order_no': 'code',
  'public.work_order.device_code': 'reference',
  'public.work_order.技师工号': 'reference',
  'public.work_order.fault_type_id': 'reference',
  'public.work_order.priority': 'dimension',
  'public.work_order.state': 'dimension',
  'public.work_order.opened_at': 'date',
  'public.work_order.closed_at': 'date',
  'public.work_order.labour_minutes': 'measure',
  'public.work_order.visits': 'measure',
  'archive.work_order.id': 'key|technical',
  'archive.work_order.order_no': 'code|key',
  'archive.work_order.device_code': 'reference',
  'archive.work_order.state': 'dimension',
  'archive.work_order.opened_at': 'date',
  'archive.work_order.labour_minutes': 'measure',
  'public.Part.PartId': 'key',
  'public.Part.PartName': 'label',
  'public.Part.PartKind': 'dimension',
  'public.Part.UnitPrice': 'rate',
  // A state at a moment: over parts it may be added, over time it may not.
  'public.Part.StockQty': 'rate|measure',
  'public.order.id': 'key',
  'public.order.bill_to_customer_id': 'reference',
  'public.order.ship_to_customer_id': 'reference',
  'public.order.group': 'dimension',
  'public.order.ordered_on': 'date',
  'public.order.user': 'dimension|personal|technical|code',
  'public.order.freight': 'measure',
  'public.order_line.order_id': 'reference',
  'public.order_line.line_no': 'technical|key|dimension',
  'public.order_line.PartId': 'reference',
  'public.order_line.quantity': 'measure',
  'public.order_line.unit_price': 'rate',
  'public.order_line.discount_rate': 'rate',
  'public.order_line.net_amount': 'measure',
  'public.line_return.id': 'key',
  'public.line_return.order_id': 'reference',
  'public.line_return.line_no': 'reference|technical|dimension',
  'public.line_return.returned_on': 'date',
  'public.line_return.returned_qty': 'measure',
  'public.line_return.reason': 'dimension|text',
  'public.meter_reading.read_at': 'date',
  'public.meter_reading.device_id': 'reference',
  'public.meter_reading.kwh': 'measure',
  'public.visit.visit_id': 'key|technical',
  'public.visit.site_id': 'reference',
  'public.visit.visit_date': 'date',
  'public.visit.result_code': 'dimension',
  'public.visit.score': 'rate',
  'public.site_energy.site_id': 'reference',
  'public.site_energy.month': 'date',
  'public.site_energy.planned_kwh': 'measure',
  'public.site_energy.actual_kwh': 'measure',
  'public.warranty_claim.id': 'key',
  'public.warranty_claim.device_id': 'reference',
  'public.warranty_claim.claimed_on': 'date',
  'public.warranty_claim.amount': 'measure',
  'public.v_open_work_order.id': 'key|technical|reference',
  'public.v_open_work_order.order_no': 'code',
  'public.v_open_work_order.device_id': 'reference|technical',
  'public.v_open_work_order.priority': 'dimension',
  'public.v_open_work_order.opened_at': 'date',
  'public.mv_site_month.site_id': 'reference',
  'public.mv_site_month.month': 'date',
  'public.mv_site_month.visits': 'measure',
  'public.mv_site_month.avg_score': 'rate',
};
