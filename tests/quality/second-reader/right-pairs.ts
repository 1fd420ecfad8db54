export interface RightPair {
  database: 'demo' | 'trap';
  question: string;
  sql: string;
}

/**
 * Pairs written by hand from the two schemas alone, before there was a second reader and without a look at what the built-in
 * writer says. Each is right: whoever asks the question gets its answer from the query. A conflict on one is a false alarm.
 */
export const RIGHT_PAIRS: RightPair[] = [
  ...pairsOf('demo', [
    ['目前一共有多少个服务区？', `SELECT count(*) AS 服务区数 FROM bss_service_area WHERE is_deleted = 0`],
    [
      '处于开放状态的服务区有几个',
      `SELECT count(*) AS 数量 FROM bss_service_area WHERE is_deleted = 0 AND service_state = '开放'`,
    ],
    [
      '各等级的服务区分别有多少个？',
      `SELECT area_level AS 等级, count(*) AS 服务区数 FROM bss_service_area WHERE is_deleted = 0 GROUP BY area_level ORDER BY area_level`,
    ],
    [
      '停车位超过500个的服务区有哪些，按停车位数量从多到少列出',
      `SELECT service_area_name, parking_spaces FROM bss_service_area WHERE is_deleted = 0 AND parking_spaces > 500 ORDER BY parking_spaces DESC, id`,
    ],
    [
      '停车位数量最多的前10个服务区是哪些？',
      `SELECT service_area_name, parking_spaces FROM bss_service_area WHERE is_deleted = 0 AND parking_spaces IS NOT NULL ORDER BY parking_spaces DESC, id LIMIT 10`,
    ],
    [
      '南昌的公司有多少家',
      `SELECT count(*) AS 公司数 FROM bss_company WHERE is_deleted = 0 AND city = '南昌'`,
    ],
    [
      '注册资本至少10000万元的公司，列出公司名称和注册资本',
      `SELECT company_name, reg_capital FROM bss_company WHERE is_deleted = 0 AND reg_capital >= 10000 ORDER BY reg_capital DESC, id`,
    ],
    [
      '联营公司的平均注册资本是多少？',
      `SELECT avg(reg_capital) AS 平均注册资本 FROM bss_company WHERE is_deleted = 0 AND company_type = '2'`,
    ],
    [
      '2024年3月微信支付的订单有多少笔？',
      `SELECT count(*) AS 订单数 FROM bss_sales_order WHERE deleted_at IS NULL AND pay_channel = '微信' AND ordered_at >= '2024-03-01' AND ordered_at < '2024-04-01'`,
    ],
    [
      '2024年上半年每个月的订单总金额',
      `SELECT date_trunc('month', ordered_at)::date AS 月份, sum(total_amount) AS 总金额 FROM bss_sales_order WHERE deleted_at IS NULL AND ordered_at >= '2024-01-01' AND ordered_at < '2024-07-01' GROUP BY 1 ORDER BY 1`,
    ],
    [
      '已退款订单的平均金额是多少',
      `SELECT avg(total_amount) AS 平均金额 FROM bss_sales_order WHERE deleted_at IS NULL AND order_status = '2'`,
    ],
    [
      '按支付方式统计订单数和订单总金额',
      `SELECT pay_channel AS 支付方式, count(*) AS 订单数, sum(total_amount) AS 总金额 FROM bss_sales_order WHERE deleted_at IS NULL GROUP BY pay_channel ORDER BY pay_channel`,
    ],
    [
      '订单金额最高的一笔订单是多少钱？',
      `SELECT max(total_amount) AS 最高金额 FROM bss_sales_order WHERE deleted_at IS NULL`,
    ],
    [
      '有多少位会员下过订单？',
      `SELECT count(DISTINCT member_id) AS 会员数 FROM bss_sales_order WHERE deleted_at IS NULL`,
    ],
    [
      '从未下过单的会员有多少人',
      `SELECT count(*) AS 会员数 FROM bss_member m WHERE m.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM bss_sales_order o WHERE o.member_id = m.member_id AND o.deleted_at IS NULL)`,
    ],
    [
      '2023年注册的女会员有多少？',
      `SELECT count(*) AS 会员数 FROM bss_member WHERE is_deleted = 0 AND gender = 'F' AND register_date BETWEEN '2023-01-01' AND '2023-12-31'`,
    ],
    [
      '各会员等级的平均积分余额，由高到低排列',
      `SELECT member_level, avg(points) AS 平均积分 FROM bss_member WHERE is_deleted = 0 GROUP BY member_level ORDER BY avg(points) DESC`,
    ],
    ['积分余额为0的会员人数', `SELECT count(*) AS 人数 FROM bss_member WHERE is_deleted = 0 AND points = 0`],
    [
      '哪5家门店的投诉最多？',
      `SELECT b.branch_name, count(*) AS 投诉数 FROM bss_complaint c JOIN bss_branch b ON b.id = c.branch_id WHERE b.deleted_at IS NULL GROUP BY b.id, b.branch_name ORDER BY 投诉数 DESC, b.id LIMIT 5`,
    ],
    [
      '每个服务区各有多少家正常营业的门店？',
      `SELECT a.service_area_name, count(*) AS 门店数 FROM bss_branch b JOIN bss_service_area a ON a.id = b.service_area_id WHERE b.deleted_at IS NULL AND a.is_deleted = 0 AND b.status = '0' GROUP BY a.id, a.service_area_name ORDER BY a.id`,
    ],
    [
      '没有门店的服务区有哪些？',
      `SELECT a.service_area_name FROM bss_service_area a LEFT JOIN bss_branch b ON b.service_area_id = a.id AND b.deleted_at IS NULL WHERE a.is_deleted = 0 AND b.id IS NULL ORDER BY a.id`,
    ],
    [
      '营业面积大于平均营业面积的门店有多少家？',
      `SELECT count(*) AS 门店数 FROM bss_branch WHERE deleted_at IS NULL AND floor_space > (SELECT avg(floor_space) FROM bss_branch WHERE deleted_at IS NULL)`,
    ],
    [
      '门店一共有多少种经营业态？',
      `SELECT count(DISTINCT classify) AS 业态数 FROM bss_branch WHERE deleted_at IS NULL`,
    ],
    [
      '餐饮门店和便利店门店分别有多少家？',
      `SELECT classify AS 业态, count(*) AS 门店数 FROM bss_branch WHERE deleted_at IS NULL AND classify IN ('餐饮', '便利店') GROUP BY classify ORDER BY classify`,
    ],
    [
      '标价不超过20元的在售商品有多少种？',
      `SELECT count(*) AS 商品数 FROM bss_product WHERE is_deleted = 0 AND shelf_status = 1 AND list_price <= 20`,
    ],
    [
      '列出各商品类别中标价最高的商品',
      `SELECT category_name, product_name, list_price FROM (SELECT category_name, product_name, list_price, row_number() OVER (PARTITION BY category_name ORDER BY list_price DESC, product_code) AS 名次 FROM bss_product WHERE is_deleted = 0) p WHERE 名次 = 1 ORDER BY category_name`,
    ],
    [
      '饮料类商品中最便宜的标价是多少？',
      `SELECT min(list_price) AS 最低标价 FROM bss_product WHERE is_deleted = 0 AND category_name = '饮料'`,
    ],
    [
      '销量前五的商品及其购买数量',
      `SELECT p.product_name, sum(i.quantity) AS 销量 FROM bss_sales_order_item i JOIN bss_product p ON p.product_code = i.product_code WHERE p.is_deleted = 0 GROUP BY p.product_code, p.product_name ORDER BY sum(i.quantity) DESC, p.product_code LIMIT 5`,
    ],
    ['赠品明细有多少条？', `SELECT count(*) AS 条数 FROM bss_sales_order_item WHERE is_gift`],
    [
      '2024年第二季度支付总额超过50万元的门店有哪些',
      `SELECT branch_no AS 门店, sum(pay_sum) AS 支付总额 FROM bss_business_day_data WHERE is_deleted = 0 AND oper_date >= '2024-04-01' AND oper_date < '2024-07-01' GROUP BY branch_no HAVING sum(pay_sum) > 500000 ORDER BY branch_no`,
    ],
    [
      '2024年每月的支付总额，以及年初以来的累计支付总额',
      `SELECT 月份, 支付总额, sum(支付总额) OVER (ORDER BY 月份) AS 累计 FROM (SELECT date_trunc('month', oper_date)::date AS 月份, sum(pay_sum) AS 支付总额 FROM bss_business_day_data WHERE is_deleted = 0 AND oper_date >= '2024-01-01' AND oper_date < '2025-01-01' GROUP BY 1) m ORDER BY 月份`,
    ],
    [
      '2023年各月支付总额比上个月增减多少',
      `WITH m AS (SELECT date_trunc('month', oper_date)::date AS 月份, sum(pay_sum) AS 总额 FROM bss_business_day_data WHERE is_deleted = 0 AND oper_date BETWEEN '2023-01-01' AND '2023-12-31' GROUP BY 1) SELECT 月份, 总额 - lag(总额) OVER (ORDER BY 月份) AS 增减 FROM m ORDER BY 月份`,
    ],
    [
      '各投诉类型占全部投诉的比例',
      `SELECT complaint_type, round(100.0 * count(*) / NULLIF(sum(count(*)) OVER (), 0), 2) AS 占比 FROM bss_complaint GROUP BY complaint_type ORDER BY complaint_type`,
    ],
    ['还没有处理时间的投诉有多少件？', `SELECT count(*) AS 件数 FROM bss_complaint WHERE handled_at IS NULL`],
    [
      '紧急投诉的办结率是多少',
      `SELECT round(100.0 * count(*) FILTER (WHERE handle_state = '2') / NULLIF(count(*), 0), 2) AS 办结率 FROM bss_complaint WHERE urgency = '紧急'`,
    ],
    [
      '除环境卫生和服务态度以外的投诉有多少件？',
      `SELECT count(*) AS 件数 FROM bss_complaint WHERE complaint_type NOT IN ('环境卫生', '服务态度')`,
    ],
    [
      '2024年货车的日均车流量是多少辆？',
      `SELECT avg(车流量) AS 日均 FROM (SELECT flow_date, sum(flow_count) AS 车流量 FROM ods.vehicle_flow WHERE car_type = '货车' AND flow_date >= '2024-01-01' AND flow_date < '2025-01-01' GROUP BY flow_date) d`,
    ],
    [
      '2024年10月1日至7日车流量最大的三个服务区',
      `SELECT a.service_area_name, sum(f.flow_count) AS 车流量 FROM ods.vehicle_flow f JOIN bss_service_area a ON a.id = f.service_area_id WHERE a.is_deleted = 0 AND f.flow_date BETWEEN '2024-10-01' AND '2024-10-07' GROUP BY a.id, a.service_area_name ORDER BY 车流量 DESC, a.id LIMIT 3`,
    ],
    [
      '充电费用最低的5次充电，列出充电量和费用，要求充电量大于0',
      `SELECT session_id, energy_kwh, fee_amount FROM ods.charging_session WHERE energy_kwh > 0 ORDER BY fee_amount, session_id LIMIT 5`,
    ],
    [
      '因设备故障结束的充电共有多少次，总充电量多少？',
      `SELECT count(*) AS 次数, sum(energy_kwh) AS 总充电量 FROM ods.charging_session WHERE end_reason = 3`,
    ],
    [
      'How many complaints are still pending?',
      `SELECT count(*) AS pending FROM bss_complaint WHERE handle_state = '0'`,
    ],
    [
      'Top 5 service areas by parking spaces',
      `SELECT service_area_name, parking_spaces FROM bss_service_area WHERE is_deleted = 0 AND parking_spaces IS NOT NULL ORDER BY parking_spaces DESC, id LIMIT 5`,
    ],
  ]),
  ...pairsOf('trap', [
    [
      '信用等级为优的客户有多少家？',
      `SELECT count(*) AS 客户数 FROM crm.customer WHERE del_flag = '0' AND credit_level = 'A'`,
    ],
    [
      '每个城市的服务站点数量',
      `SELECT city AS 城市, count(*) AS 站点数 FROM crm.site GROUP BY city ORDER BY city`,
    ],
    [
      '已停用的电梯有多少部',
      `SELECT count(*) AS 电梯数 FROM device WHERE deleted_at IS NULL AND status = '1'`,
    ],
    [
      '电梯数量最多的3个站点是哪几个？',
      `SELECT s.site_title, count(*) AS 电梯数 FROM device d JOIN crm.site s ON s.site_id = d.site_id WHERE d.deleted_at IS NULL GROUP BY s.site_id, s.site_title ORDER BY count(*) DESC, s.site_id LIMIT 3`,
    ],
    [
      '各制造商的电梯型号的平均目录单价',
      `SELECT maker AS 制造商, avg(list_price) AS 平均单价 FROM device_model GROUP BY maker ORDER BY maker`,
    ],
    [
      '2024年报修的紧急工单里，已完成的有多少？',
      `SELECT count(*) AS 工单数 FROM work_order WHERE NOT is_deleted AND priority = '紧急' AND state = 2 AND opened_at >= '2024-01-01' AND opened_at < '2025-01-01'`,
    ],
    [
      '哪种故障类型的平均工时最长？',
      `SELECT f.fault_name, avg(w.labour_minutes) AS 平均工时 FROM work_order w JOIN fault_type f ON f.id = w.fault_type_id WHERE NOT w.is_deleted GROUP BY f.id, f.fault_name ORDER BY avg(w.labour_minutes) DESC NULLS LAST, f.id LIMIT 1`,
    ],
    [
      '上门次数在2次及以上的维保工单有多少张？',
      `SELECT count(*) AS 工单数 FROM work_order WHERE NOT is_deleted AND visits >= 2`,
    ],
    [
      '没有指派技师的工单数量',
      `SELECT count(*) AS 工单数 FROM work_order WHERE NOT is_deleted AND "技师工号" IS NULL`,
    ],
    ['各技师等级有多少人？', `SELECT "等级", count(*) AS 人数 FROM "技师" GROUP BY "等级" ORDER BY "等级"`],
    [
      '库存量低于10的备件有哪些？',
      `SELECT "PartName", "StockQty" FROM "Part" WHERE "StockQty" < 10 ORDER BY "PartId"`,
    ],
    [
      '净额最高的前10种备件',
      `SELECT p."PartName", sum(l.net_amount) AS 净额 FROM order_line l JOIN "Part" p ON p."PartId" = l."PartId" GROUP BY p."PartId", p."PartName" ORDER BY 净额 DESC, p."PartId" LIMIT 10`,
    ],
    [
      '因型号不符退货的总数量',
      `SELECT sum(returned_qty) AS 退货总数 FROM line_return WHERE reason = '型号不符'`,
    ],
    [
      '从来没有提出过质保索赔的电梯有多少部？',
      `SELECT count(*) AS 电梯数 FROM device d WHERE d.deleted_at IS NULL AND d.id NOT IN (SELECT device_id FROM warranty_claim)`,
    ],
    [
      '2023年第四季度巡检评分的最高分、最低分和平均分',
      `SELECT max(score) AS 最高分, min(score) AS 最低分, avg(score) AS 平均分 FROM visit WHERE visit_date >= '2023-10-01' AND visit_date < '2024-01-01'`,
    ],
    [
      '实际用电量超过计划用电量的站点月份有多少个？',
      `SELECT count(*) AS 个数 FROM site_energy WHERE actual_kwh > planned_kwh`,
    ],
    [
      '每个站点最近一次巡检是什么时候？',
      `SELECT s.site_title, max(v.visit_date) AS 最近巡检 FROM visit v JOIN crm.site s ON s.site_id = v.site_id GROUP BY s.site_id, s.site_title ORDER BY s.site_id`,
    ],
    [
      '各巡检结果的次数和占比',
      `SELECT result_code, count(*) AS 次数, round(100.0 * count(*) / NULLIF(sum(count(*)) OVER (), 0), 2) AS 占比 FROM visit GROUP BY result_code ORDER BY result_code`,
    ],
    ['政府客户分组的订单平均运费', `SELECT avg(freight) AS 平均运费 FROM "order" WHERE "group" = '政府'`],
    [
      'What is the average score of visits for each month of 2024?',
      `SELECT date_trunc('month', visit_date)::date AS month, avg(score) AS average_score FROM visit WHERE visit_date >= '2024-01-01' AND visit_date < '2025-01-01' GROUP BY 1 ORDER BY 1`,
    ],
  ]),
];

function pairsOf(database: RightPair['database'], pairs: [question: string, sql: string][]): RightPair[] {
  return pairs.map(([question, sql]) => ({ database, question, sql }));
}
