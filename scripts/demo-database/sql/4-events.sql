-- What happens there: members, orders, daily revenue, traffic, charging, complaints, inspections.
set search_path = public, demo_seed;

insert into bss_member
select n, case when draw(n, 101) < 0.98 then person(n, 102) end,
       case when draw(n, 105) < 0.55 then 'M' when draw(n, 105) < 0.95 then 'F' else 'U' end, phone(n, 106),
       case when draw(n, 108) < 0.6 then id_card(n, 109) end, case when draw(n, 112) < 0.8 then plate(n, 113) end,
       case when draw(n, 117) < 0.4 then 'user' || whole(n, 118, 1000, 999999) || '@example.' || pick(n, 119, '{com,cn,net}') end,
       case when draw(n, 120) < 0.5 then '江西省' || pick(n, 121, '{南昌,九江,赣州,吉安,上饶,宜春,抚州}') || '市'
         || pick(n, 122, '{青云,朝阳,滨江,红谷,建设}') || '路' || whole(n, 123, 1, 300) || '号' || whole(n, 124, 1, 20) || '栋' || whole(n, 125, 101, 2804) || '室' end,
       favour(n, 126, '{普通会员,银卡会员,金卡会员,钻石会员}'), case when draw(n, 127) < 0.15 then 0 else leaning(n, 128, 1, 20000) end,
       registered, case when draw(n, 129) < 0.9 then md5('area:' || leaning(n, 130, 1, 120)) end,
       case when draw(n, 131) < 0.7 then least(registered + whole(n, 132, 0, 300), date '2024-12-31') + time_of_day(n, 133) end,
       case when draw(n, 134) < 0.03 then 1 else 0 end
  from (select n, day(n, 135) as registered from generate_series(1, 6000) n) m;

insert into bss_sales_order_item
select row_number() over (order by n, i), n, p.product_code, p.list_price, quantity,
       case when gift then 0 else p.list_price * quantity end, gift
  from (select n, i, 'P' || lpad(leaning(n * 10 + i, 141, 1, 500)::text, 5, '0') as code,
               case when draw(n * 10 + i, 142) < 0.015 then 0 else leaning(n * 10 + i, 143, 1, 9) end as quantity,
               draw(n * 10 + i, 144) < 0.02 as gift
          from generate_series(1, 40000) n, generate_series(1, leaning(n, 140, 1, 6)) i) d
  join bss_product p on p.product_code = d.code
 order by n, i;

insert into bss_sales_order
select n, 'SO' || to_char(at, 'YYYYMMDD') || lpad(n::text, 8, '0'), md5('branch:' || branch - (branch % 12 = 0)::int),
       case when draw(n, 152) < 0.35 then leaning(n, 153, 1, 6200) end, favour(n, 154, '{微信,支付宝,现金,银联,ETC}'), status,
       amount, case when draw(n, 155) < 0.3 then round(amount * whole(n, 156, 0, 20) / 100, 2) end, at,
       case when status in ('1', '2') then at + make_interval(secs => whole(n, 157, 3, 400)) end, person(n % 400, 158),
       case when draw(n, 161) < 0.03 then '顾客' || person(n, 162) || '来电' || phone(n, 165) || '要求补开发票'
            when draw(n, 161) < 0.12 then pick(n, 167, '{加急,不要辣,打包带走,开具发票}') end,
       case when draw(n, 168) < 0.02 then at + interval '3 days' end
  from (select n, leaning(n, 151, 1, 1500) as branch, day(n, 169) + time_of_day(n, 170) as at, coalesce(amount, 0) as amount,
               case when draw(n, 171) < 0.86 then '1' when draw(n, 171) < 0.92 then '2' when draw(n, 171) < 0.97 then '3' else '0' end as status
          from generate_series(1, 40000) n
          left join (select order_id, sum(line_amount) as amount from bss_sales_order_item group by order_id) i on i.order_id = n) o
 order by n;

insert into bss_business_day_data
select day, area_no, branch_no, wx, wx_orders, zfb, zfb_orders, rmb, rmb_orders, wx_orders + zfb_orders + coalesce(rmb_orders, 0),
       wx + zfb + coalesce(rmb, 0), source, day + interval '1 day 2 hours', case when draw(k, 181) < 0.01 then 1 else 0 end
  from (select *, round((wx_orders * whole(k, 182, 1200, 4800) / 100.0)::numeric, 2) as wx,
               round((zfb_orders * whole(k, 183, 1200, 4800) / 100.0)::numeric, 2) as zfb,
               round((rmb_orders * whole(k, 184, 800, 3600) / 100.0)::numeric, 2) as rmb
          from (select k, date '2023-01-01' + d as day, branch_no, service_area_no as area_no,
                       case when draw(k, 185) < 0.02 then 0 else leaning(k, 186, 2, 160 + 400 / b) + d / 30 end as wx_orders,
                       case when draw(k, 185) < 0.02 then 0 else leaning(k, 187, 1, 60 + 150 / b) end as zfb_orders,
                       case when draw(k, 188) < 0.7 then leaning(k, 189, 0, 20) end as rmb_orders,
                       favour(b, 190, '{1,2,3}') as source
                  from (select b, d, b * 1000 + d as k from generate_series(1, 90) b, generate_series(0, 730) d) g
                  join bss_branch br on br.branch_no = 'B' || lpad((b * 7)::text, 5, '0')
                  join bss_service_area a on a.id = br.service_area_id
                 where draw(k, 191) > 0.04) raw) priced
 order by day, branch_no;

insert into ods.vehicle_flow
select date '2023-01-01' + d, md5('area:' || a * 3), (array['小型客车','大型客车','货车'])[t],
       case when draw(k, 201) < 0.01 then 0 else leaning(k, 202, 10, 3600 / (t * t)) + d / 4 + case when (d + 6) % 7 in (5, 6) then 300 / t else 0 end end,
       case when draw(k, 203) < 0.85 then whole(k, 204, 50, 600 * t) / 10.0 end, favour(a, 205, '{1,2}')
  from (select a, d, t, (a * 1000 + d) * 10 + t as k from generate_series(1, 30) a, generate_series(0, 730) d, generate_series(1, 3) t) g
 where draw(k, 206) > 0.03
 order by d, a, t;

insert into ods.charging_pile
select 'CP' || lpad(n::text, 5, '0'), case when draw(n, 211) < 0.97 then md5('area:' || leaning(n, 212, 1, 110)) end,
       favour(n, 213, '{星能电气,绿驰充电,国充科技,快电新能,蓝桩智能}'), case when power > 30 then 'DC' else 'AC' end, power,
       case when draw(n, 214) < 0.85 then '在线' when draw(n, 214) < 0.94 then '离线' else '故障' end, date '2020-03-01' + whole(n, 215, 0, 1000)
  from (select n, favour(n, 216, '{120,60,7,180,240}')::int as power from generate_series(1, 640) n) p;

insert into ods.charging_session
select n, 'CP' || lpad(leaning(n, 221, 1, 630)::text, 5, '0'), case when draw(n, 222) < 0.95 then plate(n % 9000, 223) end, at,
       case when draw(n, 227) < 0.98 then at + make_interval(mins => whole(n, 228, 5, 95)) end, kwh, price, round(kwh * price, 2),
       favour(n, 229, '{1,2,3,4}')::smallint
  from (select n, day(n, 230) + time_of_day(n, 231) as at, whole(n, 232, 9000, 18500) / 10000.0 as price,
               case when draw(n, 233) < 0.03 then 0 else round((4 + 70 * draw(n, 234) * draw(n, 235))::numeric, 2) end as kwh
          from generate_series(1, 26000) n) s;

insert into bss_complaint
select n, md5('area:' || leaning(n, 241, 1, 105)), case when draw(n, 242) < 0.4 then md5('branch:' || leaning(n, 243, 1, 1400)) end, kind,
       favour(n, 244, '{一般,较急,紧急}')::urgency_level, state, case when state = '2' and draw(n, 245) < 0.7 then 6 - leaning(n, 246, 1, 5) end,
       at, case when state in ('2', '3') then at + make_interval(hours => leaning(n, 247, 1, 240)) end,
       '反映' || kind || '问题' || case when draw(n, 248) < 0.3 then '，请联系' || person(n, 249) || '，电话' || phone(n, 252) else '' end,
       case when draw(n, 254) < 0.5 then jsonb_build_object('name', person(n, 249), 'phone', phone(n, 252), 'plate', plate(n, 255)) end
  from (select n, day(n, 256) + time_of_day(n, 257) as at, favour(n, 258, '{服务态度,商品价格,环境卫生,停车秩序,食品安全,设施故障,充电服务,其他}') as kind,
               case when draw(n, 259) < 0.74 then '2' when draw(n, 259) < 0.86 then '1' when draw(n, 259) < 0.95 then '0' else '3' end as state
          from generate_series(1, 5000) n) c;

insert into bss_inspection
select n, md5('area:' || whole(n, 261, 1, 118)), day(n, 262), pick(n, 263, '{卫生间保洁,消防设施,食品留样,加油区安全,停车场照明,母婴室,价格公示}'),
       score, case when score >= 90 then '优秀' when score >= 75 then '合格' else '不合格' end, person(n % 60, 264), case when score < 75 then draw(n, 267) < 0.8 end
  from (select n, 100 - leaning(n, 268, 0, 450) / 10.0 as score from generate_series(1, 9000) n) i;
