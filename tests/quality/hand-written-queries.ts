/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '找出注册资本最低的公司，并给出注册资本。': `
    select company_name, reg_capital from bss_company
     where is_deleted = 0 and reg_capital = (select min(reg_capital) from bss_company where is_deleted = 0)`,

  '性别为未知的会员一共涉及多少个不同的高速公路服务区？': `
    select count(*) from bss_service_area a where a.is_deleted = 0
       and exists (select from bss_member m where m.register_area_id = a.id and m.is_deleted = 0 and m.gender = 'U')`,

  '按开始充电时间统计 2023年 每月 充电费用合计': `
    select left(start_time::text, 7), sum(fee_amount) from ods.charging_session
     where start_time >= '2023-01-01' and start_time < '2024-01-01' group by 1`,

  '想知道哪些高速公路服务区没有营业面积超过400平方米的服务区门店。': `
    select service_area_name from bss_service_area
     where is_deleted = 0 and id not in (
       select service_area_id from bss_branch
        where deleted_at is null and floor_space > 400 and service_area_id is not null)`,

  产品数量: `
    select count(product_code) from bss_product where is_deleted = 0`,

  '请查出哪些服务区门店有2024年7月处理且类型为环境卫生的投诉记录。': `
    select distinct b.branch_name from bss_branch b join bss_complaint c on c.branch_id = b.id
     where b.deleted_at is null and c.complaint_type = '环境卫生' and to_char(c.handled_at, 'YYYY-MM') = '2024-07'`,

  '统计每个高速公路服务区的服务区门店营业面积合计，没有服务区门店的也列出来，记为0。': `
    select a.service_area_name,
           (select coalesce(sum(b.floor_space), 0) from bss_branch b
             where b.service_area_id = a.id and b.deleted_at is null)
      from bss_service_area a where a.is_deleted = 0`,

  '2023年每个月注册的会员数量是多少，年内累计又是多少？': `
    select month, n, sum(n) over (order by month rows unbounded preceding)
      from (select left(register_date::text, 7) as month, count(*) as n from bss_member
             where is_deleted = 0 and extract(year from register_date) = 2023 group by 1) monthly`,

  '按经营业态和状态统计，服务区门店数量分别是多少？': `
    select classify, (array['正常', '停用', '装修'])[status::int + 1], count(*)
      from bss_branch where deleted_at is null group by classify, status`,

  '服务区门店 营业面积 最大 最小 平均 中位数': `
    select max(floor_space), min(floor_space), avg(floor_space),
           percentile_cont(0.5) within group (order by floor_space)
      from bss_branch where deleted_at is null`,

  高速公路服务区数量: `
    select count(*) from bss_service_area where is_deleted = 0`,

  '按支付时间统计 2023年 每月 销售订单金额合计 环比': `
    with paid as (
      select left(paid_at::text, 7) as month, sum(total_amount) as amount from bss_sales_order
       where deleted_at is null and paid_at >= '2022-12-01' and paid_at < '2024-01-01' group by 1)
    select now.month, now.amount, round(100 * (now.amount / nullif(before.amount, 0) - 1), 2)
      from paid now left join paid before on before.month = to_char((now.month || '-01')::date - 1, 'YYYY-MM')
     where now.month >= '2023-01'`,

  '请统计各支付方式销售订单明细的平均销售单价。': `
    select o.pay_channel, avg(i.unit_price)
      from bss_sales_order_item i join bss_sales_order o using (order_id)
     where o.deleted_at is null group by o.pay_channel`,

  '2023年5月支付且状态为已退款的销售订单有哪些，订单编号分别是什么？': `
    select order_no from bss_sales_order
     where deleted_at is null and order_status = '2' and to_char(paid_at, 'YYYY-MM') = '2023-05'`,

  '公司一共分布在多少个不同的城市？': `
    select count(distinct city) from bss_company where is_deleted = 0`,
};
