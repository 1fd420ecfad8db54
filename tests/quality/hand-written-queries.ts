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

  '折扣金额超过20的销售订单数量是多少？': `
    select count(*) from bss_sales_order where deleted_at is null and discount_amount > 20`,

  '各服务区门店统计日期最近的一条门店每日营收记录，其统计日期和数据来源分别是什么？': `
    select b.branch_name, d.oper_date, (array['系统上传', '手工填报', '第三方接入'])[d.source_type::int]
      from bss_branch b
      join lateral (select x.oper_date, x.source_type from bss_business_day_data x
                     where x.branch_no = b.branch_no and x.is_deleted = 0
                     order by x.oper_date desc fetch first 1 row only) d on true
     where b.deleted_at is null`,

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

  '算一下公司城市为宜春的服务区门店的营业面积合计。': `
    select sum(floor_space) from bss_branch
     where deleted_at is null and company_id in (select id from bss_company where city = '宜春' and is_deleted = 0)`,

  '各公司类型的服务区门店的平均营业面积分别是多少？': `
    select (array['自营', '联营', '外包'])[c.company_type::int], avg(b.floor_space)
      from bss_branch b join bss_company c on c.id = b.company_id
     where b.deleted_at is null and c.is_deleted = 0 group by c.company_type`,

  '统计缺少最近登录时间的会员的总数。': `
    select count(*) - count(last_login_at) from bss_member where is_deleted = 0`,

  '2024年每个月的车流量合计是多少，年内累计又是多少？': `
    select left(day::text, 7), sum(flow), max(sofar) from (
      select flow_date as day, flow_count as flow,
             sum(flow_count) over (order by date_trunc('month', flow_date)) as sofar
        from ods.vehicle_flow where extract(year from flow_date) = 2024) flows group by 1`,

  '请统计投诉记录涉及的不同服务区门店的个数。': `
    select count(*) from (select branch_id from bss_complaint where branch_id is not null group by branch_id) branches`,

  '各高速公路服务区方向 各车辆类型 服务区车流量记录数': `
    select a.direction, f.car_type, count(*)
      from ods.vehicle_flow f join bss_service_area a on a.id = f.service_area_id
     where a.is_deleted = 0 group by a.direction, f.car_type`,
};
