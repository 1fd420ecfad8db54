/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
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
};
