import type { RightPair } from './right-pairs';

/**
 * Right pairs that were written after the reader, in four lots: as somebody, or a model, might hand them in. What they
 * brought to light was mended, so they are no measure of strange pairs any more; docs/proof.md says what the first look gave.
 */
export const LATER_PAIRS: RightPair[] = [
  {
    database: 'demo',
    question: '查询2023年每个季度的订单数量和平均订单金额',
    sql: `SELECT extract(quarter from ordered_at) AS 季度, count(*) AS 订单数量, round(avg(total_amount),2) AS 平均订单金额 FROM bss_sales_order WHERE deleted_at IS NULL AND extract(year from ordered_at)=2023 GROUP BY extract(quarter from ordered_at) ORDER BY 季度`,
  },
  {
    database: 'demo',
    question: '哪些会员的下单次数超过10次？列出会员ID和次数',
    sql: `SELECT member_id, COUNT(*) AS 下单次数 FROM bss_sales_order WHERE deleted_at IS NULL AND member_id IS NOT NULL GROUP BY member_id HAVING COUNT(*) > 10 ORDER BY 下单次数 DESC`,
  },
  {
    database: 'demo',
    question: '微信支付和支付宝支付的订单金额分别是多少',
    sql: `SELECT pay_channel AS 支付方式, SUM(total_amount) AS 订单金额 FROM bss_sales_order WHERE deleted_at IS NULL AND pay_channel IN ('微信','支付宝') GROUP BY pay_channel`,
  },
  {
    database: 'demo',
    question: '金卡会员中女性占比是多少？',
    sql: `SELECT ROUND(100.0*SUM(CASE WHEN gender='F' THEN 1 ELSE 0 END)/NULLIF(COUNT(*),0),2) AS 女性占比 FROM bss_member WHERE is_deleted=0 AND member_level='金卡会员'`,
  },
  {
    database: 'demo',
    question: '投诉处理的平均时长是多少小时',
    sql: `SELECT AVG(EXTRACT(EPOCH FROM (handled_at - complained_at))/3600) AS 平均处理时长 FROM bss_complaint WHERE handled_at IS NOT NULL`,
  },
  {
    database: 'demo',
    question: '2024年营收最高的月份是哪个月？',
    sql: `SELECT to_char(oper_date,'YYYY-MM') AS 月份, SUM(pay_sum) AS 营收 FROM bss_business_day_data WHERE is_deleted=0 AND oper_date BETWEEN '2024-01-01' AND '2024-12-31' GROUP BY to_char(oper_date,'YYYY-MM') ORDER BY 营收 DESC LIMIT 1`,
  },
  {
    database: 'demo',
    question: '统计各服务区的车流量总和，取前20名',
    sql: `SELECT a.service_area_name AS 服务区, SUM(v.flow_count) AS 车流量总和 FROM ods.vehicle_flow v JOIN bss_service_area a ON v.service_area_id=a.id WHERE a.is_deleted=0 GROUP BY a.service_area_name ORDER BY 车流量总和 DESC LIMIT 20`,
  },
  {
    database: 'demo',
    question: '没有使用优惠的订单有多少单',
    sql: `SELECT COUNT(*) FROM bss_sales_order WHERE deleted_at IS NULL AND (discount_amount IS NULL OR discount_amount = 0)`,
  },
  {
    database: 'demo',
    question: '最近一次投诉发生在什么时候',
    sql: `SELECT MAX(complained_at) AS 最近投诉时间 FROM bss_complaint`,
  },
  {
    database: 'demo',
    question: '哪个公司管理的服务区数量最多',
    sql: `SELECT c.company_name, COUNT(a.id) AS 服务区数量 FROM bss_company c LEFT JOIN bss_service_area a ON a.company_id=c.id AND a.is_deleted=0 WHERE c.is_deleted=0 GROUP BY c.id, c.company_name ORDER BY 服务区数量 DESC LIMIT 1`,
  },
  {
    database: 'demo',
    question: '各支付方式的订单占比情况',
    sql: `WITH t AS (SELECT COUNT(*) AS total FROM bss_sales_order WHERE deleted_at IS NULL) SELECT pay_channel, ROUND(COUNT(*)*100.0/NULLIF((SELECT total FROM t),0),2) AS 占比 FROM bss_sales_order WHERE deleted_at IS NULL GROUP BY pay_channel ORDER BY 占比 DESC`,
  },
  {
    database: 'demo',
    question: '周末和工作日的平均车流量对比',
    sql: `SELECT CASE WHEN EXTRACT(DOW FROM flow_date) IN (0,6) THEN '周末' ELSE '工作日' END AS 类型, AVG(flow_count) AS 平均车流量 FROM ods.vehicle_flow GROUP BY 1`,
  },
  {
    database: 'demo',
    question: '2024年相比2023年支付总额的增长率',
    sql: `SELECT ROUND((SUM(pay_sum) FILTER (WHERE oper_date >= '2024-01-01') - SUM(pay_sum) FILTER (WHERE oper_date < '2024-01-01')) * 100.0 / NULLIF(SUM(pay_sum) FILTER (WHERE oper_date < '2024-01-01'),0),2) AS 增长率 FROM bss_business_day_data WHERE is_deleted=0 AND oper_date >= '2023-01-01' AND oper_date < '2025-01-01'`,
  },
  {
    database: 'demo',
    question: '列出所有餐饮类门店的名称和营业面积',
    sql: `SELECT branch_name, floor_space FROM bss_branch WHERE deleted_at IS NULL AND classify='餐饮'`,
  },
  {
    database: 'demo',
    question: '满意度为1分的投诉都是哪些类型',
    sql: `SELECT DISTINCT complaint_type FROM bss_complaint WHERE satisfaction = 1`,
  },
  {
    database: 'demo',
    question: '单笔充电量超过50度的充电记录占全部的百分之多少',
    sql: `SELECT ROUND(100.0*COUNT(*) FILTER (WHERE energy_kwh > 50)/NULLIF(COUNT(*),0),2) AS 占比 FROM ods.charging_session`,
  },
  {
    database: 'demo',
    question: '购买数量总计最多的商品类别是什么',
    sql: `SELECT p.category_name, SUM(i.quantity) AS 总数量 FROM bss_sales_order_item i JOIN bss_product p ON i.product_code=p.product_code WHERE p.is_deleted=0 GROUP BY p.category_name ORDER BY 总数量 DESC LIMIT 1`,
  },
  {
    database: 'demo',
    question: '每个投诉类型中紧急程度为紧急的有多少件',
    sql: `SELECT complaint_type, COUNT(*) FROM bss_complaint WHERE urgency='紧急' GROUP BY complaint_type`,
  },
  {
    database: 'demo',
    question: '计算每位会员的累计消费金额，取消费最高的100人',
    sql: `SELECT m.member_id, SUM(o.total_amount) AS 累计消费 FROM bss_member m JOIN bss_sales_order o ON o.member_id=m.member_id WHERE m.is_deleted=0 AND o.deleted_at IS NULL GROUP BY m.member_id ORDER BY 累计消费 DESC LIMIT 100`,
  },
  {
    database: 'demo',
    question: '同时有餐饮和便利店的服务区有多少个',
    sql: `SELECT COUNT(*) FROM (SELECT service_area_id FROM bss_branch WHERE deleted_at IS NULL AND classify IN ('餐饮','便利店') GROUP BY service_area_id HAVING COUNT(DISTINCT classify)=2) t`,
  },
  {
    database: 'demo',
    question: 'How many orders were placed in 2024?',
    sql: `SELECT COUNT(*) FROM bss_sales_order WHERE deleted_at IS NULL AND ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01'`,
  },
  {
    database: 'demo',
    question: 'What is the total amount of orders for each payment channel?',
    sql: `SELECT pay_channel, SUM(total_amount) AS total FROM bss_sales_order WHERE deleted_at IS NULL GROUP BY pay_channel`,
  },
  {
    database: 'demo',
    question: '查询所有未付款的订单',
    sql: `SELECT order_id, order_no, total_amount FROM bss_sales_order WHERE deleted_at IS NULL AND order_status='0' ORDER BY order_id`,
  },
  {
    database: 'demo',
    question: '统计2023年各月的新增会员数',
    sql: `SELECT DATE_TRUNC('month', register_date)::date AS 月份, COUNT(*) AS 新增会员数 FROM bss_member WHERE is_deleted=0 AND register_date >= DATE '2023-01-01' AND register_date < DATE '2024-01-01' GROUP BY 1 ORDER BY 1`,
  },
  {
    database: 'demo',
    question: '各服务区2024年的支付总额排名',
    sql: `SELECT service_no, SUM(pay_sum) AS 支付总额, RANK() OVER (ORDER BY SUM(pay_sum) DESC) AS 排名 FROM bss_business_day_data WHERE is_deleted=0 AND oper_date >= '2024-01-01' AND oper_date < '2025-01-01' GROUP BY service_no ORDER BY 排名`,
  },
  {
    database: 'demo',
    question: '平均每家门店有多少笔订单',
    sql: `SELECT COUNT(*)::numeric / NULLIF(COUNT(DISTINCT branch_id),0) AS 平均订单数 FROM bss_sales_order WHERE deleted_at IS NULL`,
  },
  {
    database: 'demo',
    question: '投诉最多的服务区叫什么名字',
    sql: `SELECT a.service_area_name FROM bss_complaint c JOIN bss_service_area a ON c.service_area_id=a.id WHERE a.is_deleted=0 GROUP BY a.id, a.service_area_name ORDER BY COUNT(*) DESC, a.id LIMIT 1`,
  },
  {
    database: 'demo',
    question: '现金支付金额占支付总额的比例是多少',
    sql: `SELECT ROUND(100.0*SUM(rmb)/NULLIF(SUM(pay_sum),0),2) AS 比例 FROM bss_business_day_data WHERE is_deleted=0`,
  },
  {
    database: 'demo',
    question: '手工填报的营收记录有多少条',
    sql: `SELECT COUNT(*) FROM bss_business_day_data WHERE is_deleted=0 AND source_type='2'`,
  },
  {
    database: 'demo',
    question: '处理中的投诉按紧急程度分布',
    sql: `SELECT urgency, COUNT(*) AS 数量 FROM bss_complaint WHERE handle_state='1' GROUP BY urgency ORDER BY urgency`,
  },
  {
    database: 'demo',
    question: '消费总额超过平均水平的会员有多少',
    sql: `WITH t AS (SELECT member_id, SUM(total_amount) AS 总额 FROM bss_sales_order WHERE deleted_at IS NULL AND member_id IS NOT NULL GROUP BY member_id) SELECT COUNT(*) FROM t WHERE 总额 > (SELECT AVG(总额) FROM t)`,
  },
  {
    database: 'demo',
    question: '毛利率最高的5个商品',
    sql: `SELECT product_name, (list_price-cost_price)/NULLIF(list_price,0) AS 毛利率 FROM bss_product WHERE is_deleted=0 ORDER BY 毛利率 DESC NULLS LAST, product_code LIMIT 5`,
  },
  {
    database: 'demo',
    question: '2024年5月哪一天的车流量最大',
    sql: `SELECT flow_date, SUM(flow_count) AS 车流量 FROM ods.vehicle_flow WHERE flow_date BETWEEN '2024-05-01' AND '2024-05-31' GROUP BY flow_date ORDER BY 车流量 DESC LIMIT 1`,
  },
  {
    database: 'demo',
    question: '下单后没有付款的订单比例',
    sql: `SELECT ROUND(100.0*COUNT(*) FILTER (WHERE paid_at IS NULL)/NULLIF(COUNT(*),0),2) AS 比例 FROM bss_sales_order WHERE deleted_at IS NULL`,
  },
  {
    database: 'demo',
    question: '列出商品的类别、数量和平均标价',
    sql: `SELECT category_name AS 类别, COUNT(*) AS 数量, AVG(list_price) AS 平均标价 FROM bss_product WHERE is_deleted=0 GROUP BY category_name`,
  },
  {
    database: 'demo',
    question: '截至2024年6月底共有多少注册会员',
    sql: `SELECT COUNT(*) FROM bss_member WHERE is_deleted=0 AND register_date < '2024-07-01'`,
  },
  {
    database: 'demo',
    question: '每个会员等级里积分最高的三个会员',
    sql: `SELECT member_level, member_id, points FROM (SELECT member_level, member_id, points, ROW_NUMBER() OVER (PARTITION BY member_level ORDER BY points DESC, member_id) rn FROM bss_member WHERE is_deleted=0) t WHERE rn <= 3`,
  },
  {
    database: 'demo',
    question: '有充电记录但电量为0的次数',
    sql: `SELECT COUNT(*) FROM ods.charging_session WHERE energy_kwh = 0`,
  },
  {
    database: 'demo',
    question: '营业面积在100到200平方米之间的门店数量',
    sql: `SELECT COUNT(*) FROM bss_branch WHERE deleted_at IS NULL AND floor_space BETWEEN 100 AND 200`,
  },
  {
    database: 'demo',
    question: '2023年和2024年的订单量对比',
    sql: `SELECT EXTRACT(YEAR FROM ordered_at) AS 年份, COUNT(*) AS 订单量 FROM bss_sales_order WHERE deleted_at IS NULL AND ordered_at >= '2023-01-01' AND ordered_at < '2025-01-01' GROUP BY 1 ORDER BY 1`,
  },
  {
    database: 'demo',
    question: '既不是餐饮也不是便利店的门店有哪些',
    sql: `SELECT branch_name FROM bss_branch WHERE deleted_at IS NULL AND classify NOT IN ('餐饮','便利店')`,
  },
  {
    database: 'demo',
    question: '订单金额排名第2的订单号是多少',
    sql: `SELECT order_no FROM bss_sales_order WHERE deleted_at IS NULL ORDER BY total_amount DESC, order_id LIMIT 1 OFFSET 1`,
  },
  {
    database: 'demo',
    question: 'Which branch has the most complaints?',
    sql: `SELECT b.branch_name, COUNT(*) AS complaints FROM bss_complaint c JOIN bss_branch b ON b.id=c.branch_id WHERE b.deleted_at IS NULL GROUP BY b.id, b.branch_name ORDER BY complaints DESC, b.id LIMIT 1`,
  },
  {
    database: 'demo',
    question: 'Average points of members by member level',
    sql: `SELECT member_level, AVG(points) AS average_points FROM bss_member WHERE is_deleted=0 GROUP BY member_level`,
  },
  {
    database: 'trap',
    question: '不同信用等级的客户各有多少',
    sql: `SELECT credit_level AS 信用等级, COUNT(*) AS 客户数 FROM crm.customer WHERE del_flag='0' GROUP BY credit_level`,
  },
  {
    database: 'trap',
    question: '2024年每个季度完成的维保工单数',
    sql: `SELECT date_trunc('quarter', closed_at)::date AS 季度, COUNT(*) AS 工单数 FROM work_order WHERE NOT is_deleted AND state=2 AND closed_at >= '2024-01-01' AND closed_at < '2025-01-01' GROUP BY 1 ORDER BY 1`,
  },
  {
    database: 'trap',
    question: '苏州的站点一共有多少部电梯',
    sql: `SELECT COUNT(*) FROM device d JOIN crm.site s ON s.site_id=d.site_id WHERE d.deleted_at IS NULL AND s.city='苏州'`,
  },
  {
    database: 'trap',
    question: '目录单价最贵的电梯型号是哪家制造商的',
    sql: `SELECT maker, model_code FROM device_model ORDER BY list_price DESC, model_code LIMIT 1`,
  },
  {
    database: 'trap',
    question: '计划用电量为0的站点能耗记录有多少条',
    sql: `SELECT COUNT(*) FROM site_energy WHERE planned_kwh = 0`,
  },
  {
    database: 'trap',
    question: '运费在500元以上的备件订单有哪些',
    sql: `SELECT id, freight FROM "order" WHERE freight >= 500 ORDER BY freight DESC, id`,
  },
  {
    database: 'trap',
    question: '退货原因的分布情况',
    sql: `SELECT reason AS 退货原因, COUNT(*) AS 次数 FROM line_return GROUP BY reason ORDER BY 次数 DESC`,
  },
  {
    database: 'trap',
    question: '巡检评分低于60分的站点有几个',
    sql: `SELECT COUNT(DISTINCT site_id) AS 站点数 FROM visit WHERE score < 60`,
  },
  {
    database: 'trap',
    question: '哪些技师从来没接过工单',
    sql: `SELECT t."工号", t."姓名" FROM "技师" t WHERE NOT EXISTS (SELECT 1 FROM work_order w WHERE w."技师工号" = t."工号" AND NOT w.is_deleted)`,
  },
  {
    database: 'trap',
    question: '安全类备件的平均单价',
    sql: `SELECT AVG("UnitPrice") AS 平均单价 FROM "Part" WHERE "PartKind"='安全'`,
  },
  {
    database: 'trap',
    question: '每种故障类型的工单数量，按数量降序',
    sql: `SELECT f.fault_name, COUNT(*) AS 工单数量 FROM work_order w JOIN fault_type f ON f.id=w.fault_type_id WHERE NOT w.is_deleted GROUP BY f.id, f.fault_name ORDER BY 工单数量 DESC, f.id`,
  },
  {
    database: 'trap',
    question: '工单从报修到完工平均需要多少小时',
    sql: `SELECT AVG(EXTRACT(EPOCH FROM closed_at - opened_at)/3600.0) AS 平均小时 FROM work_order WHERE NOT is_deleted AND closed_at IS NOT NULL`,
  },
  {
    database: 'trap',
    question: '2023年下半年安装的电梯数量',
    sql: `SELECT COUNT(*) FROM device WHERE deleted_at IS NULL AND installed_on >= '2023-07-01' AND installed_on < '2024-01-01'`,
  },
  {
    database: 'trap',
    question: '巡检合格率',
    sql: `SELECT ROUND(100.0*COUNT(*) FILTER (WHERE result_code='1')/NULLIF(COUNT(*),0),2) AS 合格率 FROM visit`,
  },
  {
    database: 'trap',
    question: '严重程度为4或5的故障类型有哪些',
    sql: `SELECT fault_name FROM fault_type WHERE severity IN (4,5) ORDER BY id`,
  },
  {
    database: 'trap',
    question: '楼层数最多和最少的站点分别有多少层',
    sql: `SELECT MAX(floors) AS 最多, MIN(floors) AS 最少 FROM crm.site`,
  },
  {
    database: 'trap',
    question: '订单净额合计最高的客户分组',
    sql: `SELECT o."group", SUM(l.net_amount) AS 净额合计 FROM "order" o JOIN order_line l ON l.order_id=o.id GROUP BY o."group" ORDER BY 净额合计 DESC LIMIT 1`,
  },
  {
    database: 'trap',
    question: '没有完工时间的紧急工单有多少张',
    sql: `SELECT COUNT(*) FROM work_order WHERE NOT is_deleted AND priority='紧急' AND closed_at IS NULL`,
  },
  {
    database: 'trap',
    question: '各城市站点的平均楼层数，只看站点数超过100的城市',
    sql: `SELECT city, AVG(floors) AS 平均楼层数 FROM crm.site GROUP BY city HAVING COUNT(*) > 100`,
  },
  {
    database: 'trap',
    question: 'How many work orders are still in progress?',
    sql: `SELECT COUNT(*) FROM work_order WHERE NOT is_deleted AND state=1`,
  },
  {
    database: 'demo',
    question: '按会员等级统计，订单的平均金额是多少？',
    sql: `SELECT m.member_level, ROUND(AVG(o.total_amount), 2) AS 平均金额 FROM bss_sales_order o JOIN bss_member m ON m.member_id = o.member_id WHERE o.deleted_at IS NULL AND m.is_deleted = 0 GROUP BY m.member_level`,
  },
  {
    database: 'demo',
    question: '各类型的公司中位于南昌的占百分之多少？',
    sql: `SELECT company_type, ROUND(100.0 * COUNT(*) FILTER (WHERE city = '南昌') / NULLIF(COUNT(*), 0), 2) AS 占比 FROM bss_company WHERE is_deleted = 0 GROUP BY company_type`,
  },
  {
    database: 'demo',
    question: 'How many service areas are there whose company\'s city is "南昌"?',
    sql: `SELECT COUNT(*) FROM bss_service_area a JOIN bss_company c ON c.id = a.company_id WHERE a.is_deleted = 0 AND c.is_deleted = 0 AND c.city = '南昌'`,
  },
  {
    database: 'demo',
    question: '按高速公路服务区数量从多到少，列出排在最前面的3家公司。',
    sql: `SELECT c.company_name, COUNT(*) AS n FROM bss_service_area a JOIN bss_company c ON c.id = a.company_id WHERE a.is_deleted = 0 AND c.is_deleted = 0 GROUP BY c.id, c.company_name ORDER BY n DESC, c.id LIMIT 3`,
  },
  {
    database: 'demo',
    question: '2024年各月的门店支付总额及环比增长率',
    sql: `WITH m AS (SELECT date_trunc('month', oper_date) AS month, SUM(pay_sum) AS total FROM bss_business_day_data WHERE is_deleted = 0 AND oper_date >= '2023-12-01' AND oper_date < '2025-01-01' GROUP BY 1), c AS (SELECT month, total, LAG(total) OVER (ORDER BY month) AS previous FROM m) SELECT to_char(month, 'YYYY-MM') AS 月份, total AS 支付总额, ROUND(100.0 * (total - previous) / NULLIF(previous, 0), 2) AS 环比 FROM c WHERE month >= '2024-01-01' ORDER BY month`,
  },
];
