/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '哪些公司的高速公路服务区停车位数量合计比平均水平还高？': `
    with spaces as (
      select c.id, c.company_name, sum(a.parking_spaces) as total
        from bss_company c join bss_service_area a on a.company_id = c.id
       where c.is_deleted = 0 and a.is_deleted = 0 group by c.id, c.company_name)
    select company_name, total from spaces where total > (select avg(total) from spaces)`,

  '服务区门店 营业面积 最大 最小 平均 中位数': `
    select max(floor_space), min(floor_space), avg(floor_space),
           percentile_cont(0.5) within group (order by floor_space)
      from bss_branch where deleted_at is null`,

  '哪些公司的服务区门店营业面积合计比平均水平还高？': `
    select company_name, area from (
      select c.company_name, sum(b.floor_space) as area, avg(sum(b.floor_space)) over () as mean
        from bss_company c join bss_branch b on b.company_id = c.id
       where c.is_deleted = 0 and b.deleted_at is null group by c.id) x where area > mean`,

  '产品品牌为老表的销售订单明细的购买数量合计是多少？': `
    select sum(i.quantity) from bss_sales_order_item i
     where i.product_code in (select product_code from bss_product where brand = '老表' and is_deleted = 0)`,

  '每个高速公路服务区的投诉记录数各是多少？没有投诉记录的也要列出来，算0。': `
    select a.service_area_name, (select count(*) from bss_complaint p where p.service_area_id = a.id)
      from bss_service_area a where a.is_deleted = 0`,

  '各服务区门店状态2023年第二季度的门店每日营收记录数分别是多少？': `
    select (array['正常', '停用', '装修'])[b.status::int + 1], count(*)
      from bss_business_day_data d join bss_branch b using (branch_no)
     where d.is_deleted = 0 and b.deleted_at is null and d.oper_date between '2023-04-01' and '2023-06-30' group by b.status`,

  '统计缺少处理时间的投诉记录的总数。': `
    select count(*) - count(handled_at) from bss_complaint`,

  '按服务区门店经营业态算出微信支付金额合计与订单总数的比值，从高到低排列。': `
    select classify, sum(wx) / sum(order_sum)
      from bss_business_day_data d, bss_branch b
     where d.branch_no = b.branch_no and d.is_deleted = 0 and b.deleted_at is null group by classify`,

  '请统计各高速公路服务区等级的服务区门店中状态为装修的占比。': `
    select a.area_level, avg(case b.status when '2' then 100.0 else 0 end)
      from bss_service_area a join bss_branch b on b.service_area_id = a.id
     where a.is_deleted = 0 and b.deleted_at is null group by a.area_level`,

  '请列出服务区门店数量最多的10个高速公路服务区。': `
    select service_area_name, n from (
      select a.service_area_name, count(*) as n, rank() over (order by count(*) desc) as place
        from bss_service_area a join bss_branch b on b.service_area_id = a.id
       where a.is_deleted = 0 and b.deleted_at is null group by a.id) ranked where place <= 10`,

  '服务区门店经营业态为小吃的投诉记录的处理时间最早是什么时候，最晚又是什么时候？': `
    select min(handled_at), max(handled_at) from bss_complaint
     where branch_id in (select id from bss_branch where classify = '小吃' and deleted_at is null)`,

  '哪些公司的营业面积合计比各公司的平均值还高？': `
    select company_name, area from (
      select c.company_name, sum(b.floor_space) as area, avg(sum(b.floor_space)) over () as mean
        from bss_company c join bss_branch b on b.company_id = c.id
       where c.is_deleted = 0 and b.deleted_at is null group by c.id) x where area > mean`,

  '2023年9月各高速公路服务区的车流量合计分别是多少？': `
    select (select service_area_name from bss_service_area a where a.id = f.service_area_id), sum(flow_count)
      from ods.vehicle_flow f
     where to_char(flow_date, 'YYYYMM') = '202309'
       and service_area_id in (select id from bss_service_area where is_deleted = 0) group by service_area_id`,

  '请统计各高速公路服务区运营状态中营业面积超过400平方米的服务区门店数量及其占比。': `
    with big as (
      select a.service_state from bss_branch b, bss_service_area a
       where a.id = b.service_area_id and a.is_deleted = 0 and b.deleted_at is null and b.floor_space > 400)
    select service_state, count(*), count(*) * 100.0 / (select count(*) from big) from big group by service_state`,

  '各公司下单时间最近的一笔销售订单，其下单时间和订单状态分别是什么？': `
    with o as (
      select b.company_id, o.ordered_at, (array['待付款', '已付款', '已退款', '已取消'])[o.order_status::int + 1] as state
        from bss_sales_order o join bss_branch b on b.id = o.branch_id where o.deleted_at is null and b.deleted_at is null)
    select c.company_name, o.ordered_at, o.state from bss_company c join o on o.company_id = c.id
     where c.is_deleted = 0 and o.ordered_at = (select max(ordered_at) from o p where p.company_id = c.id)`,

  '统计停车位数量超过400的高速公路服务区的总数。': `
    select count(*) filter (where parking_spaces > 400) from bss_service_area where is_deleted = 0`,

  '请按服务区门店状态和订单状态统计销售订单数量。': `
    select (array['正常', '停用', '装修'])[b.status::int + 1],
           (array['待付款', '已付款', '已退款', '已取消'])[o.order_status::int + 1], count(distinct o.order_id)
      from bss_branch b join bss_sales_order o on o.branch_id = b.id
     where b.deleted_at is null and o.deleted_at is null group by b.status, o.order_status`,

  '请列出服务区门店数量超过20的高速公路服务区。': `
    select * from (
      select service_area_name, (select count(*) from bss_branch b where b.service_area_id = a.id and deleted_at is null) as n
        from bss_service_area a where is_deleted = 0) x where n > 20`,

  '小计金额超过200元的销售订单明细 各产品商品类别 购买数量合计': `
    select p.category_name, sum(i.quantity)
      from bss_product p join bss_sales_order_item i using (product_code)
     where i.line_amount > 200 and p.is_deleted = 0 group by p.category_name`,

  '注册资本超过20000万元的公司 不同城市 个数': `
    select count(*) from (select city from bss_company where reg_capital > 20000 and is_deleted = 0 group by city) x`,

  '各公司类型 公司 城市为抚州 占比': `
    select (array['自营', '联营', '外包'])[company_type::int], avg(case city when '抚州' then 100.0 else 0 end)
      from bss_company where is_deleted = 0 group by company_type`,

  '高速公路服务区数量高于各公司平均值的公司有哪些？': `
    select company_name, n from (
      select c.company_name, count(*) as n, avg(count(*)) over () as mean
        from bss_company c join bss_service_area a on a.company_id = c.id
       where c.is_deleted = 0 and a.is_deleted = 0 group by c.id) x where n > mean`,

  '会员最早和最晚的最近登录时间分别是什么？': `
    select min(last_login_at), max(last_login_at) from bss_member where is_deleted = 0`,

  '全部公司 公司名称': `
    select company_name from bss_company where is_deleted = 0`,

  '车流量 分档（500辆以下、500至2000辆（不含2000）、2000辆及以上）服务区车流量记录数': `
    select (array['500辆以下', '500至2000辆', '2000辆及以上'])[1 + width_bucket(flow_count, array[500, 2000])], count(*)
      from ods.vehicle_flow where flow_count is not null group by width_bucket(flow_count, array[500, 2000])`,

  '请列出没有任何服务区门店的高速公路服务区。': `
    select a.service_area_name from bss_service_area a
      left join bss_branch b on b.service_area_id = a.id and b.deleted_at is null
     where a.is_deleted = 0 and b.id is null`,

  '各销售订单支付方式的小计金额合计除以购买数量合计，各得多少？': `
    select o.pay_channel, sum(i.line_amount) / nullif(sum(i.quantity), 0)
      from bss_sales_order o join bss_sales_order_item i on i.order_id = o.order_id
     where o.deleted_at is null group by o.pay_channel`,

  '把小计金额分成50元以下、50至200元（不含200）、200元及以上三个区间，统计每个区间的销售订单明细数量。': `
    select (array['50元以下', '50至200元', '200元及以上'])[1 + width_bucket(line_amount, array[50, 200]::numeric[])], count(*)
      from bss_sales_order_item where line_amount is not null group by width_bucket(line_amount, array[50, 200]::numeric[])`,

  '找出有营业面积超过400平方米的服务区门店的高速公路服务区。': `
    select service_area_name from bss_service_area where is_deleted = 0 and id in (
      select service_area_id from bss_branch where floor_space > 400 and deleted_at is null)`,

  '各服务区门店经营业态的微信支付金额合计与订单总数的比值分别是多少？': `
    select b.classify, sum(d.wx) / nullif(sum(d.order_sum), 0)
      from bss_branch b join bss_business_day_data d on d.branch_no = b.branch_no
     where d.is_deleted = 0 and b.deleted_at is null group by b.classify`,

  '高速公路服务区中，停车位数量的最大值、最小值、平均值和中位数分别是多少？': `
    select max(parking_spaces) as most, min(parking_spaces) as least, avg(parking_spaces) as mean,
           (percentile_disc(0.5) within group (order by parking_spaces)
            + percentile_disc(0.5) within group (order by parking_spaces desc)) / 2.0 as middle
      from bss_service_area where is_deleted = 0`,

  '产品一共有多少种？': `
    select count(distinct product_code) from bss_product where is_deleted = 0`,

  '支付时间在2024年2月的销售订单中，哪3家公司的折扣金额合计最高？': `
    select company_name, amount from (
      select c.company_name, sum(o.discount_amount) as amount, rank() over (order by sum(o.discount_amount) desc nulls last) as place
        from bss_company c join bss_branch b on b.company_id = c.id join bss_sales_order o on o.branch_id = b.id
       where to_char(o.paid_at, 'YYYYMM') = '202402' and c.is_deleted = 0 and b.deleted_at is null and o.deleted_at is null
       group by c.id) ranked where place <= 3`,

  '投诉时间在2024年第二季度且高速公路服务区路线编码为“G67”的投诉记录一共有多少条？': `
    select count(*) filter (where c.complained_at >= '2024-04-01' and c.complained_at < '2024-07-01')
      from bss_complaint c join bss_service_area a on a.id = c.service_area_id where a.is_deleted = 0 and a.route_code = 'G67'`,

  '折扣金额超过20的销售订单数量是多少？': `
    select count(*) from bss_sales_order where deleted_at is null and discount_amount > 20`,

  '各服务区门店统计日期最近的一条门店每日营收记录，其统计日期和数据来源分别是什么？': `
    select b.branch_name, d.oper_date, (array['系统上传', '手工填报', '第三方接入'])[d.source_type::int]
      from bss_branch b
      join lateral (select x.oper_date, x.source_type from bss_business_day_data x
                     where x.branch_no = b.branch_no and x.is_deleted = 0
                     order by x.oper_date desc fetch first 1 row only) d on true
     where b.deleted_at is null`,

  '2024年 每月 注册的会员数量': `
    select left(register_date::text, 7) as month, count(*) from bss_member
     where is_deleted = 0 and extract(year from register_date) = 2024 group by month`,

  '请按停车位数量分为200以下、200至500（不含500）、500及以上三档，统计各档的高速公路服务区数量。': `
    select band, count(*) from (
      select case when parking_spaces >= 500 then '500及以上' when parking_spaces >= 200 then '200至500' else '200以下' end as band
        from bss_service_area where is_deleted = 0 and parking_spaces is not null) banded group by band`,

  '按支付时间统计，计算2024年各月的订单金额合计及其环比增长率。': `
    with paid as (
      select left(paid_at::text, 7) as month, sum(total_amount) as amount from bss_sales_order
       where deleted_at is null and paid_at >= '2024-01-01' and paid_at < '2025-01-01' group by 1)
    select now.month, now.amount, round(100 * (now.amount / nullif(before.amount, 0) - 1), 2)
      from paid now left join paid before on before.month = to_char((now.month || '-01')::date - 1, 'YYYY-MM')`,

  '请给出小计金额超过200元的销售订单明细共有多少条。': `
    select count(*) from bss_sales_order_item where line_amount > 200`,

  '算一下公司城市为宜春的服务区门店的营业面积合计。': `
    select sum(floor_space) from bss_branch
     where deleted_at is null and company_id in (select id from bss_company where city = '宜春' and is_deleted = 0)`,

  '各公司类型的服务区门店的平均营业面积分别是多少？': `
    select (array['自营', '联营', '外包'])[c.company_type::int], avg(b.floor_space)
      from bss_branch b join bss_company c on c.id = b.company_id
     where b.deleted_at is null and c.is_deleted = 0 group by c.company_type`,

  '“charging_session”表 按开始充电时间统计 2023年 每月 充电量合计 环比': `
    with charged as (
      select date_trunc('month', start_time) as month, sum(energy_kwh) as amount from ods.charging_session
       where start_time >= '2023-01-01' and start_time < '2024-01-01' group by 1)
    select to_char(now.month, 'YYYY-MM'), now.amount, round(100 * (now.amount / nullif(before.amount, 0) - 1), 2)
      from charged now left join charged before on before.month = now.month - interval '1 month'`,

  '统计缺少最近登录时间的会员的总数。': `
    select count(*) - count(last_login_at) from bss_member where is_deleted = 0`,

  '哪些公司的服务区门店营业面积合计比各公司的平均值还高？': `
    select company_name, area from (
      select c.company_name, sum(b.floor_space) as area, avg(sum(b.floor_space)) over () as mean
        from bss_company c join bss_branch b on b.company_id = c.id
       where c.is_deleted = 0 and b.deleted_at is null group by c.id) x where area > mean`,

  '2024年每个月的车流量合计是多少，年内累计又是多少？': `
    select left(day::text, 7), sum(flow), max(sofar) from (
      select flow_date as day, flow_count as flow,
             sum(flow_count) over (order by date_trunc('month', flow_date)) as sofar
        from ods.vehicle_flow where extract(year from flow_date) = 2024) flows group by 1`,

  '请统计投诉记录涉及的不同服务区门店的个数。': `
    select count(*) from (select branch_id from bss_complaint where branch_id is not null group by branch_id) branches`,

  '请统计公司涉及的不同城市的个数。': `
    select count(*) from (select city from bss_company where is_deleted = 0 and city is not null group by city) cities`,

  '各高速公路服务区方向 各车辆类型 服务区车流量记录数': `
    select a.direction, f.car_type, count(*)
      from ods.vehicle_flow f join bss_service_area a on a.id = f.service_area_id
     where a.is_deleted = 0 group by a.direction, f.car_type`,
};
