/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '找出注册资本最低的公司，并给出注册资本。': `
    select company_name, reg_capital from bss_company
     where is_deleted = 0 and reg_capital = (select min(reg_capital) from bss_company where is_deleted = 0)`,

  '请统计门店每日营收支付总额的最大值、最小值、平均值和中位数。': `
    select max(pay_sum), min(pay_sum), avg(pay_sum), percentile_cont(0.5) within group (order by pay_sum)
      from bss_business_day_data where is_deleted = 0`,

  '请给出2023年各月处理的投诉记录数及环比增长率。': `
    with handled as (
      select left(handled_at::text, 7) as month, count(*) as n from bss_complaint
       where handled_at >= '2022-12-01' and handled_at < '2024-01-01' group by 1)
    select now.month, now.n, round(100.0 * (now.n - before.n) / nullif(before.n, 0), 2)
      from handled now left join handled before on before.month = to_char((now.month || '-01')::date - 1, 'YYYY-MM')
     where now.month >= '2023-01'`,

  '2024年 每月 服务区车流量合计 年内累计': `
    select month, n, (select sum(flow_count) from ods.vehicle_flow f
                       where f.flow_date >= '2024-01-01' and f.flow_date < (monthly.month || '-01')::date + interval '1 month')
      from (select to_char(flow_date, 'YYYY-MM') as month, sum(flow_count) as n
              from ods.vehicle_flow where extract(year from flow_date) = 2024 group by 1) monthly`,

  最近登录时间为空的会员数量: `
    select count(*) - count(last_login_at) from bss_member where is_deleted = 0`,

  '在高速公路服务区路线编码为“G46”的服务区门店中，营业面积最小的是哪家？营业面积是多少？': `
    select b.branch_name, b.floor_space from bss_branch b
      join bss_service_area a on a.id = b.service_area_id and a.is_deleted = 0 and a.route_code = 'G46'
     where b.deleted_at is null order by b.floor_space fetch first 1 row with ties`,

  没有销售订单明细的产品: `
    select product_name from bss_product
     where is_deleted = 0 and product_code not in (select product_code from bss_sales_order_item)`,

  没有投诉记录的高速公路服务区: `
    select a.service_area_name from bss_service_area a left join bss_complaint c on c.service_area_id = a.id
     where a.is_deleted = 0 and c.id is null`,

  '按服务区门店的状态汇总2024年10月的门店每日营收记录数。': `
    select (array['正常', '停用', '装修'])[b.status::int + 1], count(*)
      from bss_business_day_data d join bss_branch b using (branch_no)
     where d.is_deleted = 0 and b.deleted_at is null and to_char(d.oper_date, 'YYYY-MM') = '2024-10' group by 1`,

  '营业面积在200平方米以下、200至500平方米（不含500）、500平方米及以上的服务区门店各有多少家？': `
    select band, count(*) from (
      select case when floor_space >= 500 then '500平方米及以上' when floor_space >= 200 then '200至500平方米'
                  else '200平方米以下' end as band
        from bss_branch where deleted_at is null and floor_space is not null) banded group by band`,

  '性别为未知的会员一共涉及多少个不同的高速公路服务区？': `
    select count(*) from bss_service_area a where a.is_deleted = 0
       and exists (select from bss_member m where m.register_area_id = a.id and m.is_deleted = 0 and m.gender = 'U')`,

  '注册资本超过20000万元的公司有哪些？': `
    select company_name from bss_company where is_deleted = 0 and reg_capital > 20000`,

  '请统计小计金额超过200元的销售订单明细条数。': `
    select count(*) filter (where line_amount > 200) from bss_sales_order_item`,

  '帮我数数服务区门店有多少家。': `
    select count(*) from bss_branch where deleted_at is null`,

  '按开始充电时间统计 2023年 每月 充电费用合计': `
    select left(start_time::text, 7), sum(fee_amount) from ods.charging_session
     where start_time >= '2023-01-01' and start_time < '2024-01-01' group by 1`,
};
