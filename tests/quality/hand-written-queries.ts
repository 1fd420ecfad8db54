/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '统计全部公司各自的服务区门店数量，没有的也按0列出。': `
    select c.company_name,
           (select count(*) from bss_branch b where b.company_id = c.id and b.deleted_at is null)
      from bss_company c where c.is_deleted = 0`,

  '2023年各月的车流量合计分别是多少？': `
    select to_char(flow_date, 'YYYY-MM'), sum(flow_count)
      from ods.vehicle_flow where extract(year from flow_date) = 2023 group by 1`,

  '按下单时间统计，2024年各月订单金额合计的环比变化是多少？': `
    with m as (
      select to_char(ordered_at, 'YYYY-MM') as month, sum(total_amount) as amount from bss_sales_order
       where deleted_at is null and ordered_at between '2024-01-01' and '2024-12-31 23:59:59.999999' group by 1)
    select this.month, this.amount, (this.amount / prev.amount - 1) * 100
      from m this left join m prev on prev.month = to_char((this.month || '-01')::date - 1, 'YYYY-MM')`,

  '找出服务区车流量记录数大于5000的公司及其服务区车流量记录数。': `
    select * from (
      select c.company_name, (select count(*) from ods.vehicle_flow f where f.service_area_id in (
               select id from bss_service_area a where a.company_id = c.id and a.is_deleted = 0)) as n
        from bss_company c where c.is_deleted = 0) x where n > 5000`,

  '各高速公路服务区运营状态中营业面积超过400平方米的服务区门店数量各是多少，各占多大比例？': `
    with big as (
      select a.service_state from bss_branch b, bss_service_area a
       where a.id = b.service_area_id and a.is_deleted = 0 and b.deleted_at is null and b.floor_space > 400)
    select service_state, count(*), count(*) * 100.0 / (select count(*) from big) from big group by service_state`,

  '请给出状态为装修的服务区门店中营业面积最大的一家及其营业面积。': `
    select branch_name, floor_space from bss_branch
     where status = '2' and deleted_at is null and floor_space = (
           select max(floor_space) from bss_branch where status = '2' and deleted_at is null)`,

  '表“charging_session” 单价 分档（1.2以下、1.2至1.5（不含1.5）、1.5及以上）记录数': `
    select '1.2以下', count(*) from ods.charging_session where unit_price < 1.2
    union all select '1.2至1.5', count(*) from ods.charging_session where unit_price >= 1.2 and unit_price < 1.5
    union all select '1.5及以上', count(*) from ods.charging_session where unit_price >= 1.5`,

  '请列出没有任何销售订单的服务区门店。': `
    select b.branch_name
      from bss_branch b left join bss_sales_order o on o.branch_id = b.id and o.deleted_at is null
     where b.deleted_at is null group by b.id, b.branch_name having count(o.order_id) = 0`,

  '会员数量排在前3位的高速公路服务区是哪些？': `
    select service_area_name, n from (
      select a.service_area_name, count(*) as n, rank() over (order by count(*) desc) as place
        from bss_service_area a join bss_member m on m.register_area_id = a.id
       where a.is_deleted = 0 and m.is_deleted = 0 group by a.id) ranked where place <= 3`,

  '各销售订单支付方式的小计金额合计除以购买数量合计，各得多少？': `
    select o.pay_channel, sum(i.line_amount) / sum(i.quantity)
      from bss_sales_order o join bss_sales_order_item i using (order_id) where o.deleted_at is null group by o.pay_channel`,

  '按注册日期统计，逐月列出2024年的会员数量。': `
    select left(register_date::text, 7), count(*) from bss_member
     where is_deleted = 0 and register_date::text like '2024-%' group by 1`,

  '高速公路服务区运营状态为关闭的服务区门店的营业面积加起来有多少？': `
    select sum(floor_space) from bss_branch where deleted_at is null and service_area_id in (
           select id from bss_service_area where service_state = '关闭' and is_deleted = 0)`,

  '请按服务区门店状态统计2023年第二季度的门店每日营收记录数。': `
    select (array['正常', '停用', '装修'])[b.status::int + 1], count(*)
      from bss_business_day_data d join bss_branch b using (branch_no)
     where d.is_deleted = 0 and b.deleted_at is null and d.oper_date between '2023-04-01' and '2023-06-30' group by b.status`,

  '哪些公司的高速公路服务区数量比各公司的平均值还高？': `
    select company_name, n from (
      select c.company_name, count(*) as n, avg(count(*)) over () as mean
        from bss_company c join bss_service_area a on a.company_id = c.id
       where c.is_deleted = 0 and a.is_deleted = 0 group by c.id) x where n > mean`,

  '请统计高速公路服务区的停车位数量的最大值、最小值、平均值和中位数。': `
    with a as (select parking_spaces as p, row_number() over (order by parking_spaces) as at, count(*) over () as n
                 from bss_service_area where is_deleted = 0 and parking_spaces is not null)
    select max(p), min(p), avg(p), avg(p) filter (where at in ((n + 1) / 2, (n + 2) / 2)) from a`,
};
