-- 直播电商商城：商品与货品、用户、主播与直播场次、订单、售后、优惠券、评价。
-- 数据模型仿 litemall（类目、商品、货品、订单、售后、优惠券的列与状态码）与 CRMEB 的直播间（主播、直播间、直播商品）。
-- 数值由行号散列得出，每次装载结果相同；辅助函数放在 g 模式里，文件末尾删去。
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create schema g;
create function g.h(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 20260) & 1073741823) / 1073741824.0::float8 $$;
create function g.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(g.h(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大越集中在 lo 一端
create function g.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(g.h(k, i), p) * (hi - lo + 1))::int $$;
create function g.o(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(g.h(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function g.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  item text;
  parts text[] := string_to_array(list, ',');
  rest float8 := 0;
begin
  foreach item in array parts loop rest := rest + split_part(item, ':', 2)::float8; end loop;
  rest := rest * g.h(k, i);
  foreach item in array parts loop
    rest := rest - split_part(item, ':', 2)::float8;
    if rest < 0 then return split_part(item, ':', 1); end if;
  end loop;
  return split_part(item, ':', 1);
end $$;
create function g.xm(k text, i bigint, sex int) returns text language sql immutable
  as $$ select g.o(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when sex = 1 then g.o(k || 'm', i, '伟,强,磊,军,勇,杰,涛,明,超,刚,平,辉,鹏,建国,建军,志强,海涛,文斌,子轩,浩宇,俊熙,一鸣,晓东,国栋,永康,立新,振宇,家辉,少华,天翔,德胜,宏亮') else g.o(k || 'f', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷,晓燕,雨欣,梓涵,佳怡,春花,玉兰,雪,琳,欣妍,慧,倩,红,丹丹,诗涵,梦琪,莉,小玲,海燕,素珍,思彤') end $$;
create function g.tel(k text, i bigint) returns text language sql immutable
  as $$ select g.o(k || 'a', i, '130,131,135,136,137,138,139,150,151,152,158,159,176,177,180,186,187,188,189,199') || lpad(g.n(k || 'b', i, 0, 99999999)::text, 8, '0') $$;
create function g.ts(d date, k text, i bigint, h1 int, h2 int) returns timestamp language sql immutable
  as $$ select d + make_interval(secs => g.n(k, i, h1 * 3600, h2 * 3600 - 1)) $$;
-- 从 a 到 b 每天若干行，随星期、月份与年份起伏
create function g.days(k text, a date, b date, per float8, wkend float8, mon float8[], grow float8) returns table (i bigint, d date) language sql as $$
  select row_number() over (order by x.d, s), x.d
    from (select t::date as d, per * (0.7 + 0.6 * g.h(k || 'v', t::date - date '2000-01-01')) * case when extract(isodow from t) > 5 then wkend else 1 end * mon[extract(month from t)::int] * (1 + grow * (t::date - a) / 365.0) as e from generate_series(a::timestamp, b::timestamp, '1 day') as t) as x,
      generate_series(1, floor(x.e + g.h(k, x.d - date '2000-01-01'))::int) as s $$;
-- 注释：表注释，以及 '列:注释|列:注释'
create procedure g.c(t text, note text, cols text) language plpgsql as $$
declare
  item text;
begin
  execute format('comment on table public.%I is %L', t, note);
  foreach item in array string_to_array(cols, '|') loop
    if item <> '' then execute format('comment on column public.%I.%I is %L', t, split_part(item, ':', 1), substr(item, strpos(item, ':') + 1)); end if;
  end loop;
end $$;

create table mall_category (
  id int primary key,
  name varchar(63) not null default '',
  pid int references mall_category,
  level varchar(8) not null default 'L1',
  sort_order smallint not null default 50,
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
insert into mall_category select o * 100, n, null, 'L1', o, '2023-05-10 09:00:00', '2023-05-10 09:00:00', false from unnest(string_to_array('服饰内衣,美妆护肤,食品生鲜,家居日用,母婴童装,数码家电', ',')) with ordinality as u (n, o);
insert into mall_category
select p * 100 + o, n, p * 100, 'L2', o, '2023-05-10 09:30:00', case when n = '进口零食' then timestamp '2025-08-02 11:20:16' else '2023-05-10 09:30:00' end, n = '进口零食'
  from (values (1, '连衣裙,T恤,羽绒服,家居服,运动裤'), (2, '面膜,精华,口红,防晒,洁面'), (3, '坚果炒货,时令水果,牛羊肉,茶叶,速食,进口零食'), (4, '四件套,收纳,清洁用品,餐具'), (5, '纸尿裤,童装,玩具'), (6, '小家电,耳机,充电配件')) as v (p, l), unnest(string_to_array(l, ',')) with ordinality as u (n, o);

create table mall_brand (
  id int primary key,
  name varchar(63) not null,
  company varchar(127),
  "desc" varchar(255) not null default '',
  settle_type smallint not null default 0,
  settle_rate numeric(5, 2),
  contact_phone varchar(20),
  sort_order smallint default 50,
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
insert into mall_brand
select o, n, g.o('bc', o, '杭州,广州,义乌,上海,汕头,泉州') || n || g.o('bd', o, '服饰有限公司,贸易有限公司,电子商务有限公司,实业有限公司'), '', case when o % 5 = 0 then 1 else 0 end, case when o % 5 = 0 then null else g.n('be', o, 12, 38) end, case when o % 7 <> 0 then g.tel('bf', o) end, o, g.ts(date '2023-05-12' + o::int * 9, 'bg', o, 9, 18), g.ts(date '2025-01-10' + o::int * 9, 'bh', o, 9, 18), o in (17, 26)
  from unnest(string_to_array('云织,素锦,朵未,艾肌,润妍堂,清禾,果满山,牧原香,山水间,老灶头,暖居,净小白,归物,小豆芽,童悦,乐贝,锐听,速充,厨小匠,棉时光,丽颜,茗上,坚果匠,北地羊,柔雅,奇趣,川味坊,一米家,悦肤,轻行', ',')) with ordinality as u (n, o);

create table mall_goods (
  id int primary key,
  goods_sn varchar(63) not null unique,
  name varchar(127) not null,
  category_id int references mall_category,
  brand_id int references mall_brand,
  is_on_sale boolean not null default true,
  is_new boolean default false,
  is_hot boolean default false,
  unit varchar(31) default '件',
  counter_price numeric(10, 2) not null,
  retail_price numeric(10, 2) not null,
  freight_template varchar(31),
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
create table g.g as
select i, c, k, b, q, p from (select i, x[1]::int as c, x[2] as k, x[3]::int as b, x[4] as q, x[5]::float8 as p from (select i, string_to_array((array['101/碎花收腰连衣裙/1/件/139','102/纯棉短袖T恤/20/件/59','103/轻薄羽绒服/1/件/399','104/莫代尔家居服/25/套/129','105/速干运动裤/30/件/89','201/玻尿酸补水面膜/5/盒/79','202/烟酰胺精华液/4/瓶/169','203/丝绒哑光口红/21/支/89','204/清爽防晒乳/29/支/99','205/氨基酸洁面乳/4/支/59','301/每日混合坚果/23/箱/89','302/阳光玫瑰葡萄/7/箱/79','302/赣南脐橙/7/箱/49','303/锡盟羔羊卷/24/份/118','303/原切牛排/8/份/159','304/明前龙井/22/罐/198','305/自热米饭/10/箱/69','401/水洗棉四件套/11/套/219','402/桌面收纳盒/13/个/29','403/洗衣凝珠/12/盒/45','404/骨瓷餐具套装/28/套/189','501/超薄拉拉裤/16/包/109','502/儿童连帽卫衣/15/件/99','503/益智积木/26/盒/129','601/空气炸锅/19/台/269','602/降噪蓝牙耳机/17/副/199','603/67W快充套装/18/个/79','305/酸辣粉/27/箱/39','104/珊瑚绒睡袍/2/件/149','202/紧致眼霜/3/瓶/139'])[1 + (i - 1) % 30], '/') as x from generate_series(1, 176) as i) as a) as b;
insert into mall_goods
select i, lpad((1006000 + i * 17)::text, 8, '0'), (array['', '新款', '升级版', '家庭装', '旗舰款', '限定款'])[1 + (i - 1) / 30] || k, c, b, not (off or g.h('g3', i) < 0.12), g.h('g4', i) < 0.15, g.h('g5', i) < 0.18, q, round((r * (1.25 + 0.5 * g.h('g6', i)))::numeric) + 0.9, r, case when c between 302 and 303 then '冷链' when g.h('g7', i) < 0.7 then '满88包邮' else '包邮' end, d, d + interval '1 day' * g.n('g8', i, 1, 400), off
  from (select g.*, round((p * (0.8 + 0.7 * g.h('g1', i)))::numeric) - 0.1 as r, g.ts(date '2023-05-20' + i * 5 + g.n('g0', i, 0, 9), 'g2', i, 9, 19) as d, g.h('g9', i) < 0.05 as off from g.g) as a;

create table mall_goods_product (
  id int primary key,
  goods_id int not null references mall_goods,
  specifications varchar(63)[] not null,
  price numeric(10, 2) not null default 0,
  number int not null default 0,
  url varchar(125),
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
insert into mall_goods_product
select row_number() over (order by g.id, o), g.id, array[s], g.retail_price + case when l ~ '斤|包|瓶' then round(g.retail_price * 0.8) * (o - 1) else 0 end, case when g.h('p1', g.id * 10 + o) < 0.07 then 0 else g.sk('p2', g.id * 10 + o, 5, 1500, 2) end, null, g.add_time, g.update_time, g.deleted or g.h('p3', g.id * 10 + o) < 0.02
  from (select *, case category_id when 101 then 'S,M,L,XL' when 102 then '白色M,白色L,黑色L' when 103 then '黑色L,米色M' when 104 then 'M,L,XL' when 105 then 'L,XL' when 203 then '豆沙色,正红,枫叶红' when 302 then '5斤装,9斤装' when 303 then '2斤装,4斤装' when 202 then '单瓶,两瓶' when 401 then '1.5m床,1.8m床' when 501 then 'L码,XL码' when 502 then '110,120,130' when 602 then '黑,白' else '标准' end as l from mall_goods) as g, unnest(string_to_array(l, ',')) with ordinality as u (s, o);

create table mall_user (
  id int primary key,
  username varchar(63) not null unique,
  nickname varchar(63) not null default '',
  gender smallint not null default 0,
  birthday date,
  mobile varchar(20) not null default '',
  user_level smallint not null default 0,
  status smallint not null default 0,
  weixin_openid varchar(63),
  last_login_time timestamp,
  last_login_ip varchar(63) not null default '',
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
create table g.u as select i, date '2023-05-20' + floor(power((i - 1) / 1600.0, 1.5) * 1130)::int as d0 from generate_series(1, 1600) as i;
insert into mall_user
select i, 'wx_' || substr(md5('u' || i), 1, 10), case when g.h('u1', i) < 0.2 then '微信用户' else g.o('u2', i, '小,爱吃的,阿,快乐的,晴天,追光,一颗,慢慢') || g.o('u3', i, '米,橙子,兔子,小鱼,芒果,饼干,妈咪,星星,可乐,柠檬') || case when g.h('u4', i) < 0.5 then g.n('u5', i, 1, 999)::text else '' end end, g.w('u6', i, '0:30,1:16,2:54')::int, case when g.h('u7', i) < 0.2 then date '1965-01-01' + g.n('u8', i, 0, 15000) end, case when g.h('u9', i) < 0.82 then g.tel('ua', i) else '' end, g.w('ub', i, '0:84,1:12,2:4')::int, case when x < 0.008 then 1 when x < 0.02 then 2 else 0 end, 'o' || substr(md5('w' || i), 1, 27), g.ts(d0 + g.sk('ud', i, 0, greatest(date '2026-06-29' - d0, 1), 0.6), 'ue', i, 7, 24), g.n('uf', i, 36, 223) || '.' || g.n('ug', i, 1, 254) || '.' || g.n('uh', i, 1, 254) || '.' || g.n('ui', i, 1, 254), g.ts(d0, 'uj', i, 7, 24), g.ts(d0 + 1, 'uk', i, 7, 24), x < 0.02 and x >= 0.008
  from (select u.*, g.h('ux', i) as x from g.u) as a;

create table mall_anchor (
  id int primary key,
  wechat varchar(50) not null,
  name varchar(32) not null,
  real_name varchar(32),
  phone varchar(20),
  mcn varchar(63),
  grade char(1) not null,
  commission_rate numeric(5, 2) not null,
  fans int not null default 0,
  sign_date date not null,
  end_date date,
  is_show boolean not null default true,
  add_time timestamp,
  deleted boolean not null default false
);
create table g.a as select i, date '2023-05-25' + i * case when i < 12 then 9 else 27 end + g.n('a1', i, 0, 25) as d0, case when i % 5 = 3 then date '2024-06-01' + i * 28 + g.n('a2', i, 0, 60) end as d1, case when i in (1, 2, 7) then 'S' when i % 4 = 0 then 'A' when i % 3 = 0 then 'C' else 'B' end as gr from generate_series(1, 24) as i;
update g.a set d1 = null where d1 < d0 + 90 or d1 > '2026-06-15';
insert into mall_anchor select i, 'zb_' || substr(md5('an' || i), 1, 8), (array['糖糖姐', '大鹏说货', '琪琪优选', '阿哲', '丽丽妈', '小满', '王老饕', '安安酱', '乔木', '二丫头', '可可西', '老周茶馆', '木木', '小鹿', '豆包妈', '阿紫', '虎哥', '苏苏', '橘子', '南南', '月牙儿', '海米', '一鸣', '灵儿'])[i], g.xm('a3', i, case when i in (2, 4, 7, 9, 12, 17, 23) then 1 else 2 end), g.tel('a4', i), case when g.h('a5', i) < 0.5 then g.o('a6', i, '星河传媒,杭州玖沐文化,万象互娱') end, gr, case gr when 'S' then 25 when 'A' then 20 when 'B' then 15 else 10 end, case gr when 'S' then g.n('a7', i, 600000, 2400000) when 'A' then g.n('a7', i, 90000, 500000) else g.n('a7', i, 1500, 80000) end, d0, d1, d1 is null, g.ts(d0 - 3, 'a8', i, 9, 18), d1 is not null and i % 2 = 1 from g.a;

create table mall_live_room (
  id int primary key,
  room_id int,
  name varchar(63) not null,
  anchor_id int not null references mall_anchor,
  type smallint not null default 0,
  live_status smallint not null,
  start_time timestamp not null,
  end_time timestamp,
  views int not null default 0,
  likes int not null default 0,
  max_online int,
  replay_status smallint not null default 1,
  error_msg varchar(255),
  add_time timestamp,
  deleted boolean not null default false
);
create table g.r as
select row_number() over (order by t)::int as id, a.*, case when t > timestamp '2026-06-30 18:00' then case when t < '2026-06-30 21:00' then 101 else 102 end when x < 0.012 then 106 when x < 0.03 then 107 when x < 0.034 then 104 else 103 end as st from (select x.i, x.d, a.i as an, a.gr, x.d + make_interval(mins => g.w('rt', x.i, '600:1,840:2,1170:4,1200:7,1230:2')::int) as t, g.n('rd', x.i, 6, 14) * 1800 + g.n('re', x.i, 0, 1700) as secs, g.h('rx', x.i) as x
  from g.days('live', '2024-01-03', '2026-07-02', 0.62, 1.5, array[1, 0.6, 1, 0.9, 1, 1.5, 0.9, 0.9, 1, 1.1, 1.7, 1.2], 0.12) as x join g.a as a on a.i = g.sk('ra', x.i, 1, 24, 1.7) and a.d0 < x.d and coalesce(a.d1, '2030-01-01') > x.d) as a;
insert into mall_live_room
select id, case when st <> 102 then 1000 + id * 3 end, case when to_char(d, 'MMDD') between '0601' and '0618' then '618狂欢' when to_char(d, 'MMDD') between '1025' and '1111' then '双11抢先购' else g.o('rn', id, '周末福利场,宠粉专场,家居好物节,美妆专场,吃货之夜,源头工厂直发,换季清仓,妈妈优选') end, an, case when g.h('r1', id) < 0.3 then 1 else 0 end, st, t, case when st in (103, 106, 104) then t + make_interval(secs => case when st = 103 then secs else secs / 4 end) end, case when st in (102, 107) then 0 else v end, case when st in (102, 107) then 0 else (v * (0.2 + 1.5 * g.h('r2', id)))::int end, case when st not in (102, 107) then (v * (0.02 + 0.06 * g.h('r3', id)))::int + 1 end, case when st = 103 and g.h('r4', id) < 0.5 then 0 else 1 end, case st when 106 then '推流中断' when 104 then '话术违规' end, t - make_interval(hours => g.n('r5', id, 5, 90)), st = 107 and g.h('r6', id) < 0.4
  from (select r.*, (case gr when 'S' then 42000 when 'A' then 9000 when 'B' then 2400 else 700 end * (0.5 + 1.3 * g.h('r7', id)))::int as v from g.r) as z;

create table mall_live_goods (
  id int primary key,
  live_room_id int not null references mall_live_room,
  goods_id int not null references mall_goods,
  live_price numeric(10, 2) not null,
  sort smallint not null default 0,
  is_show boolean not null default true,
  is_explained boolean not null default false,
  click_count int not null default 0,
  add_time timestamp,
  unique (live_room_id, goods_id)
);
insert into mall_live_goods
select row_number() over (order by r.id, o), r.id, g.id, round(g.retail_price * (0.72 + 0.05 * g.n('l1', r.id * 200 + g.id, 0, 5))::numeric, 1), o, g.h('l2', r.id * 200 + g.id) < 0.96, r.st = 103 and g.h('l3', r.id * 200 + g.id) < 0.75, case when r.st in (102, 107) then 0 else g.sk('l4', r.id * 200 + g.id, 3, 3000, 3) end, r.t - interval '3 hour'
  from g.r as r join lateral (select *, row_number() over (order by power(g.h('l5' || x.id, r.id), 1 / (0.15 + power(g.h('l6', x.id), 2))) desc) as o from mall_goods as x where x.add_time < r.t - interval '2 day') as g on g.o <= 4 + g.n('l7', r.id, 0, 5);

create table mall_coupon (
  id int primary key,
  name varchar(63) not null,
  "desc" varchar(127) default '',
  total int not null default 0,
  discount numeric(10, 2) default 0,
  min numeric(10, 2) default 0,
  "limit" smallint default 1,
  type smallint default 0,
  status smallint default 0,
  days smallint default 0,
  start_time timestamp,
  end_time timestamp,
  add_time timestamp,
  deleted boolean not null default false
);
insert into mall_coupon values (1, '新人专享券', '注册即送', 0, 10, 59, 1, 1, 0, 15, null, null, '2023-06-01 10:00:00', false), (2, '满199减20', '全场通用', 5000, 20, 199, 2, 0, 0, 10, null, null, '2023-08-11 10:00:00', false), (3, '直播间满99减10', '直播间口令领取', 0, 10, 99, 5, 2, 0, 2, null, null, '2023-11-20 15:30:00', false), (4, '618满300减50', '年中大促', 3000, 50, 300, 1, 0, 1, 0, '2025-05-28 00:00:00', '2025-06-20 23:59:59', '2025-05-20 10:00:00', false), (5, '双11满500减80', '双11', 3000, 80, 500, 1, 0, 1, 0, '2024-10-25 00:00:00', '2024-11-12 23:59:59', '2024-10-18 10:00:00', false), (6, '会员日无门槛5元', '每月18日', 0, 5, 0, 1, 0, 2, 3, null, null, '2024-02-01 10:00:00', false), (7, '测试券', '', 10, 1, 0, 1, 0, 2, 1, null, null, '2023-05-30 16:22:10', true);

create table mall_order (
  id int primary key,
  user_id int not null references mall_user,
  live_room_id int references mall_live_room,
  order_sn varchar(63) not null unique,
  order_status smallint not null,
  address varchar(127) not null,
  goods_price numeric(10, 2) not null,
  freight_price numeric(10, 2) not null,
  coupon_price numeric(10, 2) not null,
  actual_price numeric(10, 2) not null,
  pay_time timestamp,
  ship_sn varchar(63),
  ship_time timestamp,
  confirm_time timestamp,
  add_time timestamp,
  deleted boolean not null default false
);
create table mall_order_goods (
  id int primary key,
  order_id int not null references mall_order,
  goods_id int not null references mall_goods,
  goods_name varchar(127) not null,
  goods_sn varchar(63) not null,
  product_id int not null references mall_goods_product,
  number smallint not null default 0,
  price numeric(10, 2) not null,
  specifications varchar(63)[] not null,
  comment int default 0,
  add_time timestamp,
  deleted boolean not null default false
);
-- 直播场次按热度带单，其余为商城自然单
create table g.o as
select row_number() over (order by t)::int as id, a.* from (
  select r.id as room, u.i as uid, r.t + make_interval(secs => g.n('o1', r.id * 500 + k, 300, r.secs + 900)) as t, r.id * 500 + k as s from g.r as r, generate_series(1, case when r.st <> 103 then 0 else g.sk('o0', r.id, 0, case r.gr when 'S' then 13 when 'A' then 7 when 'B' then 4 else 2 end, 1.2) end) as k join g.u as u on true where u.i = 1 + (g.sk('o2', r.id * 500 + k, 0, 1599, 1.5) * 701) % 1600 and u.d0 < r.d
  union all select null, u.i, g.ts(x.d, 'o3', x.i, 8, 24), 900000 + x.i from g.days('ord', '2024-01-01', '2026-06-30', 1.35, 1.2, array[0.9, 0.7, 1, 0.9, 1, 1.5, 0.9, 0.9, 1, 1.1, 1.9, 1.2], 0.15) as x join g.u as u on u.i = 1 + (g.sk('o4', x.i, 0, 1599, 1.5) * 701) % 1600 and u.d0 < x.d) as a where t < '2026-06-30 22:00';
create table g.og as
select o.id as oid, p.goods_id as gid, p.id as pid, p.specifications as sp, o.t, g.w('n1', o.id * 7 + k, '1:82,2:13,3:4,5:1')::int as n, p.price + case when lg.live_price is not null then round(lg.live_price - x.retail_price, 2) else 0 end as p, x.name, x.goods_sn
  from g.o as o cross join generate_series(1, g.sk('n2', o.id, 1, 4, 2.2)) as k
    cross join lateral (select y.gid from (select l.goods_id as gid, g.h('n3' || l.goods_id, o.id * 7 + k) as z from mall_live_goods as l where l.live_room_id = o.room and o.room is not null union all select q.id, power(g.h('n4' || q.id, o.id * 7 + k), 1 / (0.15 + power(g.h('l6', q.id), 2))) from mall_goods as q where o.room is null and q.add_time < o.t and q.id % 4 = (o.id + k) % 4) as y order by z desc limit 1) as c
    join mall_goods as x on x.id = c.gid left join mall_live_goods as lg on lg.goods_id = c.gid and lg.live_room_id = o.room
    cross join lateral (select * from mall_goods_product as m where m.goods_id = c.gid order by g.h('n5' || m.id, o.id * 7 + k) limit 1) as p;
delete from g.og as a using g.og as b where a.oid = b.oid and a.pid = b.pid and a.ctid > b.ctid;
create table g.os as
select o.*, z.gp, case when z.gp >= 88 then 0 else 8 end as fr, case when o.t > '2026-06-30 21:20' then g.w('s1', o.id, '101:5,201:4')::int when x < 0.05 then 102 when x < 0.115 then 103 when o.t > '2026-06-28' then g.w('s2', o.id, '201:6,301:4')::int when x < 0.15 then 203 when o.t > '2026-06-22' then g.w('s3', o.id, '301:8,401:3')::int when x < 0.152 then 202 when x < 0.52 then 401 else 402 end as st from (select o.*, g.h('s0', o.id) as x from g.o) as o join (select oid, sum(p * n) as gp from g.og group by 1) as z on z.oid = o.id;
create table g.oc as
select s.id, c.id as cid, s.t, c.discount as off from (select s.*, case when row_number() over (partition by uid order by t) = 1 and gp >= 59 and g.h('c1', id) < 0.6 then 1 when gp >= 500 and t between '2024-10-25' and '2024-11-12' then 5 when gp >= 300 and t between '2025-05-28' and '2025-06-20' then 4 when room is not null and gp >= 99 and g.h('c1', id) < 0.3 then 3 when gp >= 199 and g.h('c1', id) < 0.3 then 2 when extract(day from t) = 18 and t > '2024-02-02' and t < '2025-12-01' then 6 end as k from g.os as s where st not in (102, 103)) as s join mall_coupon as c on c.id = s.k;
insert into mall_order
select s.id, uid, room, to_char(s.t, 'YYYYMMDD') || lpad((s.id * 7919 % 1000000)::text, 6, '0'), st, g.w('d1', uid, '浙江省杭州市余杭区:8,浙江省宁波市鄞州区:4,江苏省苏州市吴中区:6,江苏省南通市崇川区:3,广东省广州市白云区:7,广东省东莞市南城街道:5,上海市闵行区:6,四川省成都市郫都区:5,河南省郑州市金水区:5,山东省临沂市兰山区:5,湖北省武汉市洪山区:5,湖南省长沙市雨花区:4,河北省石家庄市长安区:4,辽宁省沈阳市铁西区:3,北京市朝阳区:5,安徽省合肥市包河区:4,新疆乌鲁木齐市天山区:1') || g.o('d2', uid, '幸福路,锦绣花园,阳光城,翠苑小区,人民路,金色家园') || g.n('d3', uid, 1, 199) || '号', gp, fr, coalesce(c.off, 0), gp + fr - coalesce(c.off, 0), pt, case when st in (301, 401, 402) then g.o('d4', s.id, 'YT,SF,ZTO,JT,YD') || lpad((s.id * 104729)::text, 12, '0') end, sh, case st when 401 then sh + make_interval(secs => g.n('d5', s.id, 86400, 86400 * 6)) when 402 then sh + interval '7 day' end, s.t, st in (102, 103, 401, 402) and g.h('d6', s.id) < 0.03
  from (select *, case when st not in (101, 102, 103) then t + make_interval(secs => g.sk('d7', id, 8, 1700, 3)) end as pt, case when st in (301, 401, 402) then t + make_interval(secs => g.sk('d8', id, 7200, 150000, 1.6)) end as sh from g.os) as s left join g.oc as c on c.id = s.id;
update mall_order set order_status = 301, confirm_time = null where confirm_time > '2026-06-30 22:00';
update mall_order set order_status = 201, ship_time = null, ship_sn = null where ship_time > '2026-06-30 22:00';
insert into mall_order_goods select row_number() over (order by og.oid, pid), og.oid, gid, name, goods_sn, pid, n, p, sp, 0, og.t, o.deleted from g.og as og join mall_order as o on o.id = og.oid;

create table mall_coupon_user (
  id int primary key,
  user_id int not null references mall_user,
  coupon_id int not null references mall_coupon,
  status smallint default 0,
  used_time timestamp,
  start_time timestamp,
  end_time timestamp,
  order_id int references mall_order,
  add_time timestamp,
  deleted boolean not null default false
);
insert into mall_coupon_user
select row_number() over (order by a, uid), uid, cid, st, ut, a, case cid when 4 then timestamp '2025-06-20 23:59:59' when 5 then timestamp '2024-11-12 23:59:59' else a + m.days * interval '1 day' end, oid, a, false
  from (select s.uid, c.cid, 1 as st, c.t as ut, c.id as oid, c.t - make_interval(mins => g.sk('v1', c.id, 1, 2400, 4)) as a from g.oc as c join g.os as s on s.id = c.id
    union all select u.i, cid, case when a + d.days * interval '1 day' < timestamp '2026-06-30 22:00' then 2 else 0 end, null, null, a from g.u as u, generate_series(1, 2) as j, lateral (select case when j = 1 then 1 else g.w('v2', u.i, '2:5,3:4,6:2')::int end as cid, g.ts(u.d0 + case j when 1 then 0 else g.n('v3', u.i, 250, 500) end, 'v4', u.i * 2 + j, 8, 23) as a) as k join mall_coupon as d on d.id = k.cid where g.h('v5', u.i * 2 + j) < 0.38 and a < '2026-06-30') as z join mall_coupon as m on m.id = z.cid;

create table mall_aftersale (
  id int primary key,
  aftersale_sn varchar(63) unique,
  order_id int not null references mall_order,
  user_id int not null references mall_user,
  type smallint not null default 0,
  reason varchar(31) default '',
  amount numeric(10, 2) not null default 0,
  status smallint not null default 0,
  handle_time timestamp,
  comment varchar(511) default '',
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
insert into mall_aftersale
select row_number() over (order by a), to_char(a, 'YYYYMMDD') || lpad((id * 3571 % 1000000)::text, 6, '0'), id, user_id, ty, case ty when 0 then g.o('f1', id, '不想要了,拍错了,发货太慢,地址填错') when 1 then g.o('f1', id, '少件漏发,商品破损,生鲜变质') else g.o('f1', id, '尺码不合适,质量问题,与描述不符,过敏') end, case when ty = 1 then round(actual_price * (0.15 + 0.4 * g.h('f2', id))::numeric, 2) else actual_price end, st, case when st in (2, 3, 4) then a + make_interval(secs => h) end, case st when 4 then '已影响二次销售' else '' end, a, a + make_interval(secs => case when st = 1 then 0 else h + 60 end), st = 5 and g.h('f9', id) < 0.2
  from (select o.*, g.sk('f3', id, 600, 260000, 2) as h, case when order_status in (202, 203) then 0 when g.h('f4', id) < 0.3 then 1 else 2 end as ty, case when order_status = 203 then 3 when order_status = 202 then 1 when confirm_time > '2026-06-24' then 1 else g.w('f5', id, '3:78,4:9,5:11,2:2')::int end as st, case when order_status in (202, 203) then pay_time + make_interval(secs => g.n('f6', id, 300, 40000)) else confirm_time + make_interval(secs => g.n('f7', id, 600, 500000)) end as a from mall_order as o where order_status in (202, 203) or order_status in (401, 402) and g.h('f8', id) < 0.085) as z where a < '2026-06-30 23:00';

create table mall_comment (
  id int primary key,
  order_goods_id int not null unique references mall_order_goods,
  goods_id int not null references mall_goods,
  user_id int not null references mall_user,
  content varchar(1023) default '',
  admin_content varchar(511) default '',
  star smallint default 5,
  has_picture boolean default false,
  add_time timestamp,
  update_time timestamp,
  deleted boolean not null default false
);
insert into mall_comment
select row_number() over (order by a, id), id, goods_id, user_id, case when s >= 4 then g.o('m1', id, '主播推荐的没踩雷,物流快,回购好几次了,质量不错,家人喜欢,包装完好') when s = 3 then g.o('m1', id, '一般般,没有直播里好看,还行吧') else g.o('m1', id, '色差大,尺码偏小,客服不回,收到是坏的') end, case when s <= 3 and g.h('m2', id) < 0.6 then '非常抱歉，已安排客服联系您' else '' end, s, g.h('m3', id) < 0.25, a, a, s = 1 and g.h('m4', id) < 0.1
  from (select g.*, o.user_id, g.w('m5', g.id, '5:70,4:15,3:7,2:3,1:5')::int as s, o.confirm_time + make_interval(secs => g.sk('m6', g.id, 60, 900000, 2)) as a from mall_order_goods as g join mall_order as o on o.id = g.order_id where o.order_status in (401, 402) and not o.deleted and g.h('m7', g.id) < 0.3) as z where a < '2026-06-30 23:00';
update mall_order_goods as g set comment = c.id from mall_comment as c where c.order_goods_id = g.id;
update mall_order_goods as g set comment = -1 from mall_order as o where o.id = g.order_id and g.comment = 0 and o.confirm_time < '2026-06-23';

create table mall_system (
  id int primary key,
  key_name varchar(255) not null unique,
  key_value varchar(255) not null,
  add_time timestamp,
  update_time timestamp,
  deleted boolean default false
);
insert into mall_system select row_number() over (), k, v, '2023-05-09 20:11:00', '2023-05-09 20:11:00', false from (values ('mall_order_unpaid', '30'), ('mall_order_unconfirm', '7'), ('mall_order_comment', '7'), ('mall_express_freight_min', '88'), ('mall_express_freight_value', '8'), ('mall_mall_name', '好物直播间'), ('mall_wx_share', 'false')) as t (k, v);

create table mall_log (
  id int primary key,
  admin varchar(45),
  ip varchar(45),
  type int,
  action varchar(45),
  status boolean,
  result varchar(127),
  add_time timestamp,
  deleted boolean default false
);
insert into mall_log select row_number() over (order by d, i), g.o('g1', i, 'admin123,zhaoyun,kefu01,kefu02,cangku'), '192.168.1.' || g.n('g2', i, 2, 60), case a when '登录' then 1 when '订单发货' then 2 when '订单退款' then 2 else 0 end, a, g.h('g3', i) > 0.02, case when a like '订单%' then '订单编号 ' || to_char(d, 'YYYYMMDD') || lpad(g.n('g4', i, 0, 999999)::text, 6, '0') else '' end, g.ts(d, 'g5', i, 8, 21), false from (select x.*, g.w('g6', x.i, '登录:40,订单发货:35,订单退款:8,编辑商品:14,添加商品:3') as a from g.days('lg', '2026-02-01', '2026-06-30', 5, 0.4, array[1, 1, 1, 1, 1, 1.3, 1, 1, 1, 1, 1, 1], 0) as x) as z;
create index on mall_order (user_id);
create index on mall_order_goods (order_id);

call g.c('mall_category', '类目表', 'name:类目名称|pid:父类目ID，一级类目为空|level:类目级别 L1 或 L2|sort_order:排序|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_brand', '品牌商（供货商家）表', 'name:品牌商名称|company:签约公司|desc:品牌商简介|settle_type:结算方式：0 按扣点，1 按供货价|settle_rate:平台扣点（%），按供货价结算的为空|contact_phone:联系电话|sort_order:排序|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_goods', '商品基本信息表', 'goods_sn:商品编号|name:商品名称|category_id:商品所属类目ID|brand_id:品牌商ID|is_on_sale:是否上架|is_new:是否新品首发|is_hot:是否人气推荐|unit:商品单位，例如件、盒|counter_price:专柜价格（划线价）|retail_price:零售价格|freight_template:运费模板|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_goods_product', '商品货品表（SKU）', 'goods_id:商品ID|specifications:商品规格值列表|price:货品价格|number:货品库存数量|url:货品图片|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_user', '用户表', 'username:用户名称|nickname:用户昵称或网络名称|gender:性别：0 未知，1 男，2 女|birthday:生日|mobile:用户手机号码|user_level:0 普通用户，1 VIP用户，2 高级VIP用户|status:0 可用，1 禁用，2 注销|weixin_openid:微信登录openid|last_login_time:最近一次登录时间|last_login_ip:最近一次登录IP地址|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_anchor', '主播表', 'wechat:主播微信号|name:主播艺名|real_name:真实姓名|phone:主播手机号|mcn:所属机构，个人主播为空|grade:主播等级 S/A/B/C|commission_rate:佣金比例（%）|fans:粉丝数|sign_date:签约日期|end_date:解约日期，在约为空|is_show:是否启用|add_time:添加时间|deleted:逻辑删除');
call g.c('mall_live_room', '直播间（场次）表', 'room_id:微信直播间ID，未创建成功为空|name:直播间标题|anchor_id:主播ID|type:直播间类型：0 手机直播，1 推流|live_status:直播间状态：101 直播中，102 未开始，103 已结束，104 禁播，105 暂停中，106 异常，107 已过期（未开播）|start_time:计划开播时间|end_time:实际结束时间|views:观看人次|likes:点赞数|max_online:最高同时在线人数|replay_status:回放状态：0 已生成，1 无|error_msg:异常说明|add_time:创建时间|deleted:逻辑删除');
call g.c('mall_live_goods', '直播间商品表', 'live_room_id:直播间ID|goods_id:商品ID|live_price:直播价|sort:上架顺序|is_show:是否展示|is_explained:是否已讲解|click_count:点击次数|add_time:加入时间');
call g.c('mall_coupon', '优惠券信息及规则表', 'name:优惠券名称|desc:优惠券介绍|total:优惠券数量，0 表示无限量|discount:优惠金额|min:最少消费金额才能使用优惠券|limit:用户领券限制数量|type:优惠券赠送类型：0 通用券用户领取，1 注册赠券，2 优惠券码兑换|status:优惠券状态：0 正常可用，1 过期，2 下架|days:领券后有效天数，0 表示按起止时间|start_time:使用券开始时间|end_time:使用券截止时间|add_time:创建时间|deleted:逻辑删除');
call g.c('mall_coupon_user', '优惠券用户使用表', 'user_id:用户ID|coupon_id:优惠券ID|status:使用状态：0 未使用，1 已使用，2 已过期，3 已下架|used_time:使用时间|start_time:有效期开始时间|end_time:有效期截止时间|order_id:使用的订单ID|add_time:领取时间|deleted:逻辑删除');
call g.c('mall_order', '订单表', 'user_id:用户ID|live_room_id:来源直播间ID，商城自然下单为空|order_sn:订单编号|order_status:订单状态：101 未付款，102 用户取消，103 超时系统取消，201 已付款待发货，202 申请退款，203 已退款，301 已发货，401 用户确认收货，402 系统自动收货|address:收货地址|goods_price:商品总费用|freight_price:配送费用|coupon_price:优惠券减免|actual_price:实付费用 = goods_price + freight_price - coupon_price|pay_time:付款时间|ship_sn:快递单号|ship_time:发货时间|confirm_time:确认收货时间|add_time:下单时间|deleted:逻辑删除（用户删除订单）');
call g.c('mall_order_goods', '订单商品表', 'order_id:订单ID|goods_id:商品ID|goods_name:下单时商品名称|goods_sn:商品编号|product_id:货品ID|number:购买数量|price:成交单价|specifications:规格|comment:0 可评价，-1 超期不可评价，其他为评价ID|add_time:创建时间|deleted:逻辑删除');
call g.c('mall_aftersale', '售后表', 'aftersale_sn:售后编号|order_id:订单ID|user_id:用户ID|type:售后类型：0 未发货退款，1 已收货无需退货退款，2 退货退款|reason:退款原因|amount:退款金额|status:售后状态：0 可申请，1 用户已申请，2 审核通过，3 退款成功，4 审核不通过，5 用户已取消|handle_time:管理员处理时间|comment:处理说明|add_time:申请时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_comment', '商品评价表', 'order_goods_id:订单商品ID|goods_id:商品ID|user_id:用户ID|content:评价内容|admin_content:商家回复|star:评分 1-5|has_picture:是否含有图片|add_time:评价时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_system', '系统配置表', 'key_name:系统配置名|key_value:系统配置值|add_time:创建时间|update_time:更新时间|deleted:逻辑删除');
call g.c('mall_log', '操作日志表', 'admin:管理员|ip:管理员地址|type:操作分类：0 一般，1 安全，2 订单，3 其他|action:操作动作|status:操作是否成功|result:操作结果|add_time:操作时间|deleted:逻辑删除');
drop schema g cascade;
