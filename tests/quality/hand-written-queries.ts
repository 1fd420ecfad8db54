/** A question of one kind, and what answers it. */
export interface HandWritten {
  question: string;
  sql: string;
}

/**
 * One question of each kind. Written by hand from the question and the demo's tables alone, without a look at the pair's SQL.
 * What everybody who queries this database knows: rows marked as deleted do not count, of whatever table they are;
 * days from one time to another are those of the calendar.
 */
export const HAND_WRITTEN: Readonly<Record<string, HandWritten>> = {
  above_average: {
    question: '请列出产品数量高于平均水平的品牌（含下架的产品）。',
    sql: `
    with brands as (select brand, count(*) as n from bss_product where is_deleted = 0 and brand is not null group by 1)
    select brand, n from brands where n > (select avg(n) from brands)`,
  },
  average_by: {
    question: '按会员等级统计，会员的平均积分余额分别是多少？',
    sql: `
    select member_level, avg(points) from bss_member where is_deleted = 0 and member_level is not null group by 1`,
  },
  buckets: {
    question:
      '按标价划分为10元以下、10至50元（不含50）、50元及以上，各区间的产品数量分别是多少（含下架的）？',
    sql: `
    select '10元以下', count(*) from bss_product where is_deleted = 0 and list_price < 10
    union all select '10至50元', count(*) from bss_product where is_deleted = 0 and list_price >= 10 and list_price < 50
    union all select '50元及以上', count(*) from bss_product where is_deleted = 0 and list_price >= 50`,
  },
  change: {
    question: '2023年各月处理的投诉次数及环比增长率分别是多少？',
    sql: `
    with handled as (
      select date_trunc('month', handled_at) as month, count(*) as n from bss_complaint
       where handled_at >= '2022-12-01' and handled_at < '2024-01-01' group by 1)
    select to_char(now.month, 'YYYY-MM'), now.n, round(100.0 * (now.n - before.n) / before.n, 2)
      from handled now left join handled before on before.month = now.month - interval '1 month'
     where now.month >= '2023-01-01'`,
  },
  count: {
    question: '高速公路服务区数量是多少？',
    sql: `
    select count(*) from bss_service_area where is_deleted = 0`,
  },
  count_by: {
    question: '各商品类别的产品数量分别是多少（含下架的）？',
    sql: `
    select category_name, count(*) from bss_product where is_deleted = 0 and category_name is not null group by 1`,
  },
  cross: {
    question: '按支付方式和订单状态统计，销售订单数量分别是多少？',
    sql: `
    select pay_channel, (array['待付款', '已付款', '已退款', '已取消'])[order_status::int + 1], count(*)
      from bss_sales_order
     where deleted_at is null and pay_channel is not null and order_status is not null group by 1, 2`,
  },
  distinct: {
    question: '公司共分布在多少个不同的城市？',
    sql: `
    select count(distinct city) from bss_company where is_deleted = 0`,
  },
  ever: {
    question: '哪些公司有方向为下行的高速公路服务区？',
    sql: `
    select company_name from bss_company
     where is_deleted = 0 and id in (select company_id from bss_service_area where is_deleted = 0 and direction = '下行')`,
  },
  below: {
    question: '各上级公司的下级公司数量分别是多少？',
    sql: `
    select above.company_name, count(*) from bss_company above, bss_company own
     where own.parent_id = above.id and above.is_deleted = 0 and own.is_deleted = 0 group by above.id`,
  },
  extreme: {
    question: '停车位数量最多的高速公路服务区是哪个，停车位数量是多少？',
    sql: `
    select service_area_name, parking_spaces from bss_service_area
     where is_deleted = 0
       and parking_spaces = (select max(parking_spaces) from bss_service_area where is_deleted = 0)`,
  },
  having: {
    question: '请列出产品数量超过50种的品牌（含下架的产品）。',
    sql: `
    select brand, n
      from (select brand, count(*) as n from bss_product where is_deleted = 0 and brand is not null group by 1) brands
     where n > 50`,
  },
  having_measure: {
    question: '产品的平均标价超过20元的品牌有哪些，分别是多少（含下架的产品）？',
    sql: `
    select * from (
      select brand, avg(list_price) as mean from bss_product
       where is_deleted = 0 and brand is not null group by 1) brands
     where mean > 20`,
  },
  kept: {
    question: '2023年和2024年都有门店营收记录的高速公路服务区有哪些？',
    sql: `
    select service_area_name from bss_service_area
     where is_deleted = 0 and service_area_no in (
       select service_no from bss_business_day_data where is_deleted = 0
        group by service_no
       having bool_or(extract(year from oper_date) = 2023) and bool_or(extract(year from oper_date) = 2024))`,
  },
  latest: {
    question: '各服务区门店最近一条门店营收记录的统计日期和订单总数分别是什么？',
    sql: `
    select distinct on (b.branch_no) b.branch_name, d.oper_date, d.order_sum
      from bss_business_day_data d join bss_branch b on b.branch_no = d.branch_no and b.deleted_at is null
     where d.is_deleted = 0 and d.oper_date is not null order by b.branch_no, d.oper_date desc`,
  },
  lead_time: {
    question: '投诉从投诉时间到处理时间的平均天数和最长天数分别是多少？',
    sql: `
    select avg(days), max(days)
      from (select date_trunc('day', handled_at)::date - date_trunc('day', complained_at)::date as days
              from bss_complaint) took`,
  },
  leaves: {
    question: '没有下级公司的公司有哪些？',
    sql: `
    select company_name from bss_company c
     where is_deleted = 0
       and not exists (select from bss_company own where own.parent_id = c.id and own.is_deleted = 0)`,
  },
  list: {
    question: '公司有哪些？',
    sql: `
    select company_name from bss_company where is_deleted = 0`,
  },
  missing: {
    question: '没有填写产品品牌的服务区门店一共有多少家（不论状态）？',
    sql: `
    select count(*) - count(nullif(product_brand, '')) from bss_branch where deleted_at is null`,
  },
  never: {
    question: '请列出没有任何投诉的高速公路服务区（不论投诉处理状态）。',
    sql: `
    select service_area_name from bss_service_area as area
     where is_deleted = 0
       and not exists (select from bss_complaint as one where one.service_area_id = area.id)`,
  },
  period_total: {
    question: '请统计已停用服务区门店的营业面积合计。',
    sql: `
    select sum(floor_space) from bss_branch where deleted_at is null and status = '1'`,
  },
  portion: {
    question: '请统计各会员等级的会员中，性别为未知的占比。',
    sql: `
    select member_level, 100.0 * sum((gender = 'U')::int) / count(*)
      from bss_member where is_deleted = 0 and member_level is not null and gender is not null group by 1`,
  },
  portion_trend: {
    question: '请统计2024年每月的门店营收记录中，数据来源为手工填报的占比。',
    sql: `
    select to_char(oper_date, 'YYYY-MM'), 100.0 * sum((source_type = '2')::int) / count(*)
      from bss_business_day_data where is_deleted = 0 and extract(year from oper_date) = 2024 group by 1`,
  },
  profile: {
    question: '请统计各订单状态的销售订单数量、订单金额合计和平均订单金额。',
    sql: `
    select (array['待付款', '已付款', '已退款', '已取消'])[order_status::int + 1],
           count(*), sum(total_amount), avg(total_amount)
      from bss_sales_order where deleted_at is null and order_status is not null group by 1`,
  },
  range_by: {
    question: '按公司统计，服务区门店营业面积的最大值、最小值和平均值分别是多少（不论状态）？',
    sql: `
    select c.company_name, max(b.floor_space), min(b.floor_space), avg(b.floor_space)
      from bss_branch b join bss_company c on c.id = b.company_id
     where b.deleted_at is null and c.is_deleted = 0 group by c.id`,
  },
  related: {
    question: '所有公司（包括没有服务区门店的）的服务区门店数量分别是多少（不论状态）？',
    sql: `
    select company_name, (select count(*) from bss_branch b where b.company_id = c.id and b.deleted_at is null)
      from bss_company c where is_deleted = 0`,
  },
  roots: {
    question: '没有上级公司的公司有哪些？',
    sql: `
    select company_name from bss_company where is_deleted = 0 and parent_id is null`,
  },
  running: {
    question: '2023年各月的微信支付金额合计和年初至当月的累计值分别是多少？',
    sql: `
    select month, amount, sum(amount) over (order by month rows unbounded preceding)
      from (select left(oper_date::text, 7) as month, sum(wx) as amount from bss_business_day_data
             where is_deleted = 0 and extract(year from oper_date) = 2023 group by 1) monthly`,
  },
  share: {
    question: '各会员等级的会员数量及占比分别是多少？',
    sql: `
    select member_level, count(*), 100.0 * count(*) / sum(count(*)) over ()
      from bss_member where is_deleted = 0 and member_level is not null group by 1`,
  },
  span: {
    question: '投诉最早和最晚的投诉时间分别是什么时候？',
    sql: `
    select min(complained_at), max(complained_at) from bss_complaint`,
  },
  summary: {
    question: '请统计会员积分余额的最大值、最小值、平均值和中位数。',
    sql: `
    select max(points), min(points), avg(points), percentile_cont(0.5) within group (order by points)
      from bss_member where is_deleted = 0`,
  },
  superior: {
    question: '请列出所有公司及其上级公司，没有的也列出。',
    sql: `
    select own.company_name, above.company_name
      from bss_company own left join bss_company above on above.id = own.parent_id and above.is_deleted = 0
     where own.is_deleted = 0`,
  },
  top_n: {
    question: '请列出状态为正常的服务区门店中营业面积合计最高的5个高速公路服务区。',
    sql: `
    with space as (
      select service_area_id, sum(floor_space) as total from bss_branch
       where deleted_at is null and status = '0' group by 1)
    select a.service_area_name, space.total from space, bss_service_area a
     where a.id = space.service_area_id and a.is_deleted = 0
     order by space.total desc nulls last, a.id fetch first 5 rows only`,
  },
  top_of_each: {
    question: '请列出各城市的公司中注册资本最高的2家。',
    sql: `
    select city, company_name, reg_capital from (
      select city, company_name, reg_capital,
             row_number() over (partition by city order by reg_capital desc nulls last, id) as place
        from bss_company where is_deleted = 0 and city is not null and reg_capital is not null) ranked
     where place <= 2`,
  },
  total_by: {
    question: '各结束原因的充电费用合计分别是多少？',
    sql: `
    select (array['正常充满', '用户停止', '设备故障', '余额不足'])[end_reason], sum(fee_amount)
      from ods.charging_session where end_reason is not null group by 1`,
  },
  trend: {
    question: '各月注册的会员数量分别是多少？',
    sql: `
    select left(register_date::text, 7), count(*) from bss_member
     where is_deleted = 0 and register_date is not null group by 1`,
  },
  year_over_year: {
    question: '2024年各月的服务区车流量合计与2023年同月相比，同比增长率是多少？两年的数值分别是多少？',
    sql: `
    with monthly as (
      select date_trunc('month', flow_date) as month, sum(flow_count) as cars from ods.vehicle_flow group by 1)
    select extract(month from now.month), now.cars, before.cars, 100.0 * (now.cars - before.cars) / before.cars
      from monthly now left join monthly before on before.month = now.month - interval '1 year'
     where extract(year from now.month) = 2024`,
  },
};
