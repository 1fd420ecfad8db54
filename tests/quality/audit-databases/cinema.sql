-- 连锁影院的售票系统：影院、影厅、影片、场次、订单、票、卖品、会员卡、退票；参照鼎新影院票务系统（兼及凤凰佳影）的数据结构，数据均为虚构。
-- 厂商产品风格：表和列都有中文注释，编码含义写在注释里，不建外键。数值由行号散列得到，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,罗,梁,宋,谢,韩,唐,冯,曾,程,袁,潘,沈,姜,范,方,石,陆,金') || case sex when 1 then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,凯,辉,鹏,志远,俊豪,浩然,一鸣,文轩,子轩,宇航,家乐,晓东,振宇,嘉伟,博文,天成,立群') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,婷,霞,婷婷,晓燕,雨桐,子涵,佳怡,春梅,雪,琳,欣怡,慧,倩,丹,诗雨,梦瑶,莉,思琪,雅雯,可欣') end $$;

create table cinema (
  cinema_code varchar(8) primary key, cinema_name varchar(60) not null, short_name varchar(20), province varchar(20), city varchar(20), address varchar(120),
  tel varchar(20), hall_count integer, seat_count integer, open_date date, close_date date, star_level smallint, cinema_status smallint not null default 1, update_time timestamp
);
comment on table cinema is '影院信息表';
comment on column cinema.cinema_code is '影院编码（专资办八位编码）';
comment on column cinema.cinema_name is '影院名称';
comment on column cinema.short_name is '影院简称';
comment on column cinema.province is '省份';
comment on column cinema.city is '城市';
comment on column cinema.address is '地址';
comment on column cinema.tel is '联系电话';
comment on column cinema.hall_count is '影厅数';
comment on column cinema.seat_count is '座位总数';
comment on column cinema.open_date is '开业日期';
comment on column cinema.close_date is '停业日期';
comment on column cinema.star_level is '星级';
comment on column cinema.cinema_status is '营业状态：1营业 2暂停营业 0停业';
comment on column cinema.update_time is '更新时间';
insert into cinema values
  ('32013801', '星汇国际影城（南京河西店）', '河西店', '江苏省', '南京市', '建邺区江东中路218号星汇广场5楼', '025-86551801', null, null, '2016-09-28', null, 5, 1, '2025-11-03 10:12:00'),
  ('32013815', '星汇国际影城（南京江宁店）', '江宁店', '江苏省', '南京市', '江宁区双龙大道1698号四季天地4楼', '025-52170815', null, null, '2018-05-01', null, 4, 1, '2025-11-03 10:15:00'),
  ('32021907', '星汇国际影城（无锡滨湖店）', '滨湖店', '江苏省', '无锡市', '滨湖区太湖大道2022号湖滨汇3楼', '0510-85190701', null, null, '2019-12-20', null, 4, 1, '2025-04-17 16:40:00'),
  ('32102204', '星汇影城（扬州文昌店）', '文昌店', '江苏省', '扬州市', '邗江区文昌西路456号新城吾悦6楼', '0514-87322040', null, null, '2017-01-18', '2025-05-10', 3, 0, '2025-05-12 09:00:00'),
  ('34011609', '星汇国际影城（合肥政务店）', '政务店', '安徽省', '合肥市', '蜀山区潜山路188号蔚蓝中心4楼', '0551-63516090', null, null, '2024-07-06', null, 5, 1, '2025-11-03 10:20:00');

create table seat_type (
  type_code varchar(4) primary key, type_name varchar(20) not null, add_price numeric(8,2) not null default 0, is_pair smallint not null default 0, color varchar(8), sort_no integer, is_valid smallint not null default 1
);
comment on table seat_type is '座位类型表';
comment on column seat_type.type_code is '座位类型编码';
comment on column seat_type.type_name is '座位类型名称';
comment on column seat_type.add_price is '加价金额（元）';
comment on column seat_type.is_pair is '是否成对销售：1是 0否';
comment on column seat_type.color is '座位图颜色';
comment on column seat_type.sort_no is '排序号';
comment on column seat_type.is_valid is '是否有效：1有效 0停用';
insert into seat_type values ('N', '普通座', 0, 0, '#66AA66', 1, 1), ('L', '情侣座', 5, 1, '#E06090', 2, 1), ('V', '贵宾沙发座', 20, 0, '#C0A030', 3, 1), ('S', '震动座', 10, 0, '#4080C0', 4, 1), ('D', '残疾人座', 0, 0, '#999999', 5, 1), ('B', '包厢座', 30, 0, '#804080', 6, 0);

create table hall (
  hall_id integer primary key, cinema_code varchar(8) not null, hall_no varchar(4) not null, hall_name varchar(30) not null, hall_type varchar(10) not null,
  row_count integer, col_count integer, seat_count integer, sound_system varchar(20), screen_width numeric(5,1), is_disabled smallint not null default 0, remark varchar(100)
);
comment on table hall is '影厅信息表';
comment on column hall.hall_id is '影厅ID';
comment on column hall.cinema_code is '影院编码';
comment on column hall.hall_no is '影厅编号';
comment on column hall.hall_name is '影厅名称';
comment on column hall.hall_type is '影厅类型：NORMAL普通厅 GIANT巨幕厅 LASER激光厅 VIP贵宾厅 KIDS儿童厅';
comment on column hall.row_count is '排数';
comment on column hall.col_count is '每排座位数';
comment on column hall.seat_count is '座位数';
comment on column hall.sound_system is '音响系统';
comment on column hall.screen_width is '银幕宽度（米）';
comment on column hall.is_disabled is '停用标志：0正常 1停用';
comment on column hall.remark is '备注';
insert into hall
select row_number() over (order by cinema_code, n), cinema_code, lpad(n::text, 2, '0'),
       n || '号' || case t when 'GIANT' then '巨幕厅' when 'LASER' then '激光厅' when 'VIP' then '贵宾厅' when 'KIDS' then '儿童厅' else '厅' end, t, r, c, r * c,
       case t when 'GIANT' then 'Dolby Atmos' when 'VIP' then 'Dolby 7.1' else pg_temp.one('hs', ascii(right(cinema_code, 1)) * 100 + n, 'Dolby 7.1,Dolby 5.1,DTS:X') end,
       round((c * 0.75 + 3 + case t when 'GIANT' then 4 else 0 end)::numeric, 1), case when cinema_code = '32013815' and n = 6 then 1 else 0 end, case when cinema_code = '32013815' and n = 6 then '漏水维修，2025年9月起停用' end
  from (select cinema_code, n, t, case t when 'GIANT' then 14 when 'VIP' then 5 when 'KIDS' then 7 else 8 + pg_temp.z('hr', x, 0, 3) end as r, case t when 'GIANT' then 24 when 'VIP' then 8 when 'KIDS' then 10 else 11 + pg_temp.z('hc', x, 0, 6) end as c
          from (select cinema_code, n, right(cinema_code, 4)::int * 10 + n as x, case when n = 1 and star_level > 3 then 'GIANT' when n = 2 then 'LASER' when n = 7 and star_level = 5 then 'VIP' when n = 5 and star_level >= 4 then 'KIDS' else 'NORMAL' end as t
                  from cinema, generate_series(1, case star_level when 5 then 8 when 4 then 7 else 5 end) as n) as a) as b;
update cinema as c set hall_count = h.n, seat_count = h.s from (select cinema_code, count(*) as n, sum(seat_count) as s from hall group by 1) as h where h.cinema_code = c.cinema_code;

create table film (
  film_code varchar(12) primary key, film_name varchar(60) not null, film_type varchar(20), country varchar(20), lang varchar(20), director varchar(40), duration integer,
  publisher varchar(60), publish_date date not null, offline_date date, show_version varchar(6) not null, lowest_price numeric(8,2), film_status smallint not null, create_time timestamp
);
comment on table film is '影片信息表';
comment on column film.film_code is '影片编码（十二位，第四位为制式）';
comment on column film.film_name is '影片名称';
comment on column film.film_type is '影片类型';
comment on column film.country is '出品国家/地区';
comment on column film.lang is '语言';
comment on column film.director is '导演';
comment on column film.duration is '片长（分钟）';
comment on column film.publisher is '发行单位';
comment on column film.publish_date is '公映日期';
comment on column film.offline_date is '下映日期';
comment on column film.show_version is '放映制式：2D 3D IMAX';
comment on column film.lowest_price is '最低票价（元）';
comment on column film.film_status is '影片状态：1上映中 2已下映 0待上映';
comment on column film.create_time is '创建时间';
insert into film
select case when ctry = '中国大陆' then '001' else '051' end || case ver when '3D' then '2' when 'IMAX' then '6' else '1' end || lpad((100 + i * 7)::text, 4, '0') || extract(year from d)::text,
       nm, ty, ctry, case when ctry = '中国大陆' then '国语' when ctry = '中国香港' then pg_temp.one('fl', i, '粤语,国语') when ctry = '日本' then '日语' else '英语' end,
       case when ctry in ('中国大陆', '中国香港') then pg_temp.person('fd', i, pg_temp.z('fx', i, 1, 2)) end, case ty when '动画' then 86 + pg_temp.z('fu', i, 0, 24) else 95 + pg_temp.z('fu', i, 0, 55) end,
       pg_temp.w('fp', i, '中影数字发行有限公司:5,华夏联合电影发行公司:4,青禾影业（北京）有限公司:3,北辰文化传媒股份有限公司:2,海棠映画发行有限公司:1'),
       d, case when off <= date '2026-06-28' then off end, ver, case when ver <> '2D' then 35 when i % 3 = 0 then 35 else 30 end, case when d > date '2026-06-28' then 0 when off <= date '2026-06-28' then 2 else 1 end, d - 9 + time '14:20' + i * interval '7 min'
  from (select i, nm, ty, d, ctry, d + 20 + pg_temp.z('fo', i, 0, 25) as off, case when ctry = '中国大陆' and ty not in ('动画', '科幻') then '2D' else pg_temp.w('fv', i, '2D:5,3D:3,IMAX:2') end as ver
          from (select i, split_part(item, ':', 1) as nm, split_part(item, ':', 2) as ty, date '2023-12-22' + ((i - 1) * 11.2)::int as dd,
                       case when split_part(item, ':', 3) = '' then '中国大陆' else split_part(item, ':', 3) end as ctry,
                       case when i = 6 then date '2024-02-10' when i = 39 then date '2025-01-29' when i = 72 then date '2026-02-17' else date '2023-12-22' + ((i - 1) * 11.2)::int + (array[5,4,3,2,1,0,6])[1 + extract(dow from date '2023-12-22' + ((i - 1) * 11.2)::int)::int] end as d
                  from unnest(string_to_array('冬至之前:剧情,雪线以上:动作,最后一班渡轮:剧情,无声证词:悬疑,合家欢乐送:喜剧,长安夜行录:古装,小河马历险记:动画,金牌女婿:喜剧,深空回响:科幻:美国,春日来信:爱情,风起胶州湾:战争,镜中客:悬疑,铁拳少年:动作:中国香港,海上列车:动画:日本,暗流追缉:犯罪,清明雨上:爱情,狂野公路:动作:美国,父亲的稻田:剧情,夏天的琴声:青春,萤火森林:动画,怪兽岛二:科幻:美国,九号档案:悬疑,盛夏合伙人:喜剧,逆行者联盟:动作,云上机长:灾难,重返十七岁:青春,鲛人传:奇幻,黑水街:犯罪:中国香港,月球邮差:动画,教师节快乐:剧情,铁道英雄连:战争,秋收时刻:剧情,国庆大营救:动作,山海同行:剧情,恶犬之家:惊悚:美国,千里走单骑手:喜剧,谜雾古镇:悬疑,你好旧时钟:爱情,封神外传之北海:奇幻,贺岁大赢家:喜剧,熊宝探险之极地:动画,蛟龙突击:战争,元宵灯谜案:悬疑,机械之心:科幻:美国,花间小令:古装,白昼猎手:犯罪,纸飞机与猫:动画:日本,三月桃花水:剧情,赛道疾风:动作:美国,人间小满:剧情,第七个房客:惊悚,六一动物园:动画,考场风云:青春,热浪来袭:喜剧,南洋往事:剧情,抗洪第一线:灾难,星舰遗民:科幻:美国,长河落日:战争,哪吒少年行:动画,外卖英雄:喜剧,隐形债主:犯罪,暗夜港湾:动作:中国香港,八月流星:爱情,七夕有约:爱情,龙门镖局风云:古装,山村来了音乐家:剧情,十月围炉:喜剧,沙漠驼铃:剧情,回声谷:惊悚:英国,末日冰川:灾难:美国,跨年夜:爱情,大唐捕快:古装,年年有余:喜剧,小河马历险记二:动画,雪域孤鹰:动作,春风十里外:爱情,时间修理工:科幻,清河旧案:悬疑,猫的报恩信:动画:日本,谷雨:剧情,极速追魂:动作:美国,我们的乐队:青春,海岛迷踪:惊悚,六月蝉鸣:青春,怪兽岛三:科幻:美国', ',')) with ordinality as u (item, i)) as a) as b;

create temp table day as
select d, sum(wt) over (order by d) as cum from (
  select d::date as d, (case extract(dow from d) when 6 then 2.4 when 0 then 2.1 when 5 then 1.4 when 2 then 0.9 else 0.75 end
    * case when d between '2024-02-10' and '2024-02-17' or d between '2025-01-29' and '2025-02-05' or d between '2026-02-17' and '2026-02-24' then 4.5 when extract(month from d) = 10 and extract(day from d) <= 7 then 2.6 when extract(month from d) = 5 and extract(day from d) <= 4 then 2.2
           when extract(month from d) in (7, 8) then 1.6 when extract(month from d) in (3, 11) then 0.7 else 1 end
    * case when d >= '2025-03-01' then 0.85 else 1 end) as wt
  from generate_series('2024-01-01'::date, '2026-06-30'::date, '1 day') as d) as x;

create table show_plan (
  plan_id bigint primary key, plan_no varchar(20) not null, cinema_code varchar(8) not null, hall_id integer not null, film_code varchar(12) not null, show_date date not null, start_time timestamp not null, end_time timestamp not null,
  std_price numeric(8,2) not null, member_price numeric(8,2), plan_status smallint not null, is_online smallint not null default 1, sold_num integer not null default 0, creator varchar(10), create_time timestamp
);
comment on table show_plan is '放映计划（场次）表';
comment on column show_plan.plan_id is '场次ID';
comment on column show_plan.plan_no is '场次编码';
comment on column show_plan.cinema_code is '影院编码';
comment on column show_plan.hall_id is '影厅ID';
comment on column show_plan.film_code is '影片编码';
comment on column show_plan.show_date is '放映日期（营业日）';
comment on column show_plan.start_time is '开映时间';
comment on column show_plan.end_time is '散场时间';
comment on column show_plan.std_price is '标准票价（元）';
comment on column show_plan.member_price is '会员价（元）';
comment on column show_plan.plan_status is '场次状态：0未审核 1已审核 2已取消';
comment on column show_plan.is_online is '是否开放网售：1是 0否';
comment on column show_plan.sold_num is '已售票数（不含退票）';
comment on column show_plan.creator is '排片人工号';
comment on column show_plan.create_time is '创建时间';
insert into show_plan
select row_number() over (order by d, st, hall_id), to_char(d, 'YYMMDD') || lpad(hall_id::text, 3, '0') || to_char(st, 'HH24MI'), cinema_code, hall_id, film_code, d, st, st + duration * interval '1 min' + interval '5 min', p, p - case when p > 60 then 10 else 5 end,
       case when d >= '2026-06-30' and i % 3 = 0 then 0 when pg_temp.f('ps', i) < 0.025 then 2 else 1 end, case when pg_temp.f('po', i) < 0.94 then 1 else 0 end, 0,
       null, d - pg_temp.z('pc', i, 1, 4) + time '13:00' + pg_temp.z('pm', i, 0, 420) * interval '1 min'
  from (select distinct on (h.hall_id, d.d) i, d.d, h.hall_id, h.cinema_code, fm.film_code, fm.duration,
               d.d + (pg_temp.w('ph', i, '10:6,11:4,12:5,13:8,14:9,15:8,16:7,17:7,18:10,19:16,20:11,21:7,22:3') || ' hours')::interval + pg_temp.z('pt', i, 0, 11) * interval '5 min' as st,
               greatest(fm.lowest_price, 40 + case h.hall_type when 'GIANT' then 20 when 'VIP' then 60 when 'LASER' then 5 else 0 end + case when extract(dow from d.d) in (0, 6) then 5 else 0 end + case when fm.show_version <> '2D' then 5 else 0 end + case when h.cinema_code in ('32102204', '32021907') then -5 else 0 end)::numeric as p
          from generate_series(1, 1800) as i
          cross join lateral (select d from day where cum >= pg_temp.f('pd', i) * (select max(cum) from day) order by d limit 1) as d
          cross join lateral (select h.* from hall as h join cinema as c using (cinema_code) where d.d >= c.open_date and d.d < coalesce(c.close_date, '2099-01-01') and not (h.is_disabled = 1 and d.d >= '2025-09-01') order by pg_temp.f('pa' || h.hall_id, i) ^ case h.hall_type when 'GIANT' then 0.5 when 'VIP' then 2 else 1 end desc limit 1) as h
          cross join lateral (select m.* from film as m where d.d >= m.publish_date and d.d < coalesce(m.offline_date, '2099-01-01') order by pg_temp.f('pf' || m.film_code, i) ^ (0.25 + 3 * pg_temp.f('pop' || m.film_code, 1)) desc limit 1) as fm
         order by h.hall_id, d.d, i) as x;

create table sys_operator (
  oper_no varchar(10) primary key, oper_name varchar(20) not null, cinema_code varchar(8), post varchar(20), sex smallint, mobile varchar(11), entry_date date, leave_date date, login_status smallint not null default 1, last_login timestamp
);
comment on table sys_operator is '操作员（员工）表';
comment on column sys_operator.oper_no is '工号';
comment on column sys_operator.oper_name is '姓名';
comment on column sys_operator.cinema_code is '所属影院编码，空为总部';
comment on column sys_operator.post is '岗位';
comment on column sys_operator.sex is '性别：1男 2女';
comment on column sys_operator.mobile is '手机号';
comment on column sys_operator.entry_date is '入职日期';
comment on column sys_operator.leave_date is '离职日期';
comment on column sys_operator.login_status is '账号状态：1启用 0停用';
comment on column sys_operator.last_login is '最近登录时间';
insert into sys_operator
select 'Y' || lpad(i::text, 4, '0'), pg_temp.person('op', i, sx), c, p, sx, pg_temp.one('om', i, '136,138,139,150,158,177,186,189') || lpad(pg_temp.z('on', i, 0, 99999999)::text, 8, '0'), e, l, case when l is null then 1 else 0 end,
       case when l is null then timestamp '2026-06-28 09:00' - pg_temp.z('ol', i, 0, 9000) * interval '1 min' else l - 1 + time '18:32' end
  from (select i, sx, c, p, e, case when c = '32102204' then date '2025-05-10' when p = '售票员' and pg_temp.f('oq', i) < 0.35 then least(e + pg_temp.z('or', i, 120, 900), date '2026-06-15') end as l
          from (select i, pg_temp.z('ox', i, 1, 2) as sx, case when i <= 4 then null else (array['32013801', '32013815', '32021907', '32102204', '34011609'])[1 + i % 5] end as c, case when i = 1 then '系统管理员' when i <= 4 then '总部运营' when i <= 9 then '店长' when i <= 14 then '排片员' when i <= 24 then '值班经理' else '售票员' end as p,
                       case when i % 5 = 4 then date '2024-06-10' + pg_temp.z('oe', i, 0, 200) else date '2019-03-01' + pg_temp.z('oe', i, 0, 1950) end as e
                  from generate_series(1, 68) as i) as a) as b;
update show_plan as p set creator = o.oper_no from sys_operator as o where o.post = '排片员' and o.cinema_code = p.cinema_code;

create table member_level (
  level_code varchar(4) primary key, level_name varchar(20) not null, open_fee numeric(8,2), min_recharge numeric(8,2), ticket_discount smallint, goods_discount smallint, valid_months integer, level_status smallint not null default 1
);
comment on table member_level is '会员卡级别表';
comment on column member_level.level_code is '级别编码';
comment on column member_level.level_name is '级别名称';
comment on column member_level.open_fee is '开卡工本费（元）';
comment on column member_level.min_recharge is '最低充值额（元）';
comment on column member_level.ticket_discount is '购票优惠（100为不打折，80为八折）';
comment on column member_level.goods_discount is '卖品折扣（同上）';
comment on column member_level.valid_months is '有效期（月）';
comment on column member_level.level_status is '状态：1在售 0停售';
insert into member_level values ('01', '普通会员卡', 0, 100, 95, 100, 12, 1), ('02', '银卡', 10, 200, 90, 95, 24, 1), ('03', '金卡', 20, 500, 85, 90, 24, 1), ('04', '钻石卡', 0, 1000, 80, 85, 36, 1), ('09', '开业纪念卡', 0, 300, 75, 90, 36, 0);

create table member_card (
  card_no varchar(16) primary key, cinema_code varchar(8) not null, level_code varchar(4) not null, member_name varchar(20), sex smallint, mobile varchar(11), birthday date, open_date date not null, expire_date date,
  balance numeric(10,2) not null default 0, points integer not null default 0, card_status smallint not null default 1, del_flag smallint not null default 0
);
comment on table member_card is '会员卡表';
comment on column member_card.card_no is '会员卡号';
comment on column member_card.cinema_code is '开卡影院编码';
comment on column member_card.level_code is '级别编码';
comment on column member_card.member_name is '会员姓名';
comment on column member_card.sex is '性别：0未知 1男 2女';
comment on column member_card.mobile is '手机号';
comment on column member_card.birthday is '生日';
comment on column member_card.open_date is '开卡日期';
comment on column member_card.expire_date is '到期日期';
comment on column member_card.balance is '卡内余额（元）';
comment on column member_card.points is '积分';
comment on column member_card.card_status is '卡状态：1正常 2挂失 3冻结 4已注销';
comment on column member_card.del_flag is '删除标志：0正常 1已删除';
insert into member_card
select '86' || right(c, 4) || lpad(i::text, 6, '0'), c, lv, case when pg_temp.f('mn', i) < 0.86 then pg_temp.person('mb', i, sx) end, case when pg_temp.f('mn', i) < 0.86 then sx else 0 end,
       pg_temp.one('mm', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z('mo', i, 0, 99999999)::text, 8, '0'), case when pg_temp.f('my', i) < 0.55 then date '1968-01-01' + pg_temp.z('md', i, 0, 14600) end, d,
       (d + make_interval(months => case lv when '01' then 12 when '04' then 36 when '09' then 36 else 24 end + 12 * pg_temp.z('me', i, 0, 3)))::date, 0, 0, pg_temp.w('mt', i, '1:93,2:2,3:1,4:4')::int, case when pg_temp.f('mz', i) < 0.012 then 1 else 0 end
  from (select i, d, pg_temp.z('mx', i, 1, 2) as sx, c, case when c = '34011609' and d < '2024-08-10' then '09' else pg_temp.w('ml', i, '01:60,02:22,03:13,04:5') end as lv
          from (select i, date '2022-06-01' + (i * 1.62)::int as d, case when date '2022-06-01' + (i * 1.62)::int < '2024-07-06' then pg_temp.w('mc', i, '32013801:40,32013815:28,32021907:20,32102204:12') when date '2022-06-01' + (i * 1.62)::int < '2025-05-01' then pg_temp.w('mc', i, '32013801:30,32013815:21,32021907:15,32102204:6,34011609:28') else pg_temp.w('mc', i, '32013801:36,32013815:24,32021907:17,34011609:23') end as c
                  from generate_series(1, 910) as i) as a) as b;

create table sale_channel (
  channel_code varchar(8) primary key, channel_name varchar(30) not null, channel_type smallint not null, service_fee numeric(6,2) not null default 0, contract_end date, is_enabled smallint not null default 1
);
comment on table sale_channel is '销售渠道表';
comment on column sale_channel.channel_code is '渠道编码';
comment on column sale_channel.channel_name is '渠道名称';
comment on column sale_channel.channel_type is '渠道类型：1现场 2自有线上 3第三方平台';
comment on column sale_channel.service_fee is '每张票服务费（元）';
comment on column sale_channel.contract_end is '合同到期日';
comment on column sale_channel.is_enabled is '是否启用：1启用 0停用';
insert into sale_channel values ('POS', '影城前台', 1, 0, null, 1), ('KIOSK', '自助售票机', 1, 0, null, 1), ('WXMINI', '微信小程序', 2, 2, null, 1), ('APP', '星汇APP', 2, 2, null, 0), ('YPW', '影票网', 3, 4, '2026-12-31', 1), ('KDY', '看电影网', 3, 3.5, '2027-03-31', 1), ('TGW', '团购汇', 3, 3, '2025-06-30', 0);

create table sale_order (
  order_no varchar(20) primary key, cinema_code varchar(8) not null, channel_code varchar(8) not null, order_type smallint not null, plan_id bigint, card_no varchar(16), mobile varchar(11), order_time timestamp not null, pay_time timestamp, pay_type varchar(2),
  ticket_num integer not null default 0, ticket_amount numeric(10,2) not null default 0, service_fee numeric(10,2) not null default 0, goods_amount numeric(10,2) not null default 0, discount_amount numeric(10,2) not null default 0, pay_amount numeric(10,2) not null default 0, order_status smallint not null, oper_no varchar(10)
);
comment on table sale_order is '销售订单表';
comment on column sale_order.order_no is '订单号';
comment on column sale_order.cinema_code is '影院编码';
comment on column sale_order.channel_code is '渠道编码';
comment on column sale_order.order_type is '订单类型：1影票 2卖品 3影票+卖品';
comment on column sale_order.plan_id is '场次ID，纯卖品订单为空';
comment on column sale_order.card_no is '会员卡号';
comment on column sale_order.mobile is '购票手机号';
comment on column sale_order.order_time is '下单时间';
comment on column sale_order.pay_time is '支付时间';
comment on column sale_order.pay_type is '支付方式：01现金 02微信 03支付宝 04会员卡 05银联 06平台代收；全部为赠票时为空';
comment on column sale_order.ticket_num is '票数';
comment on column sale_order.ticket_amount is '影票金额（元）';
comment on column sale_order.service_fee is '服务费（元）';
comment on column sale_order.goods_amount is '卖品金额（元）';
comment on column sale_order.discount_amount is '优惠金额（元）';
comment on column sale_order.pay_amount is '应付金额（元）=影票金额+服务费+卖品金额-优惠金额';
comment on column sale_order.order_status is '订单状态：0待支付 1已完成 2已取消（超时未付） 3部分退款 4全部退款';
comment on column sale_order.oper_no is '售票员工号，线上订单为空';
create temp table om as
select i, k, p.plan_id, p.cinema_code, p.start_time, p.plan_status, ch, ot, tn
  from (select i, case when i <= 2380 then 1 else 2 end as k, 1 + floor(pg_temp.f('of', i) * (select count(*) from show_plan))::bigint as pid, pg_temp.w('ot', i, '1:25,2:52,3:12,4:9,5:2')::int as tn from generate_series(1, 2760) as i) as a
  join show_plan as p on p.plan_id = a.pid and p.plan_status <> 0
  cross join lateral (select case when k = 2 then pg_temp.w('oc', i, 'POS:80,KIOSK:4,WXMINI:16') when p.is_online = 0 then 'POS' when p.show_date < '2024-10-01' then pg_temp.w('oc', i, 'POS:18,KIOSK:3,WXMINI:14,APP:8,YPW:33,KDY:17,TGW:7') when p.show_date < '2025-07-01' then pg_temp.w('oc', i, 'POS:15,KIOSK:4,WXMINI:22,YPW:37,KDY:18,TGW:4') else pg_temp.w('oc', i, 'POS:13,KIOSK:4,WXMINI:26,YPW:40,KDY:17') end as ch) as c
  cross join lateral (select date_trunc('second', p.start_time - case when ch in ('POS', 'KIOSK') then 3 + pg_temp.f('og', i) * 45 else 12 + 2400 * pg_temp.f('og', i) ^ 3 end * interval '1 min') as o0) as t
  cross join lateral (select case when extract(hour from o0) between 1 and 6 then o0 - interval '7 hours' else o0 end as ot) as t2
 where ot < '2026-06-28 12:00' and (ot >= p.create_time or ch in ('POS', 'KIOSK'));
create temp table om2 as select *, cinema_code || to_char(ot, 'YYMMDD') || lpad(row_number() over (order by ot, i)::text, 6, '0') as ono, row_number() over (partition by plan_id, k order by ot, i) as seqp from om;
create temp table mcx as select card_no, cinema_code, level_code, mobile, open_date, expire_date, row_number() over (partition by cinema_code order by open_date, card_no) as rn from member_card where card_status in (1, 2) and del_flag = 0;
insert into sale_order
select ono, o.cinema_code, ch, k, case when k = 1 then plan_id end, m.card_no, case when m.card_no is not null then m.mobile when ch in ('POS', 'KIOSK') then null else '1' || pg_temp.one('oj', i, '36,38,39,50,51,58,77,80,86,89,99') || lpad(pg_temp.z('ok', i, 0, 99999999)::text, 8, '0') end,
       ot, case when st <> 2 and st <> 0 then date_trunc('second', ot + pg_temp.z('op', i, 8, 400) * interval '1 second' * case when ch in ('POS', 'KIOSK') then 0.2 else 1 end) end,
       case when st in (0, 2) then null when ch in ('YPW', 'KDY', 'TGW') then '06' when m.card_no is not null and pg_temp.f('ov', i) < 0.82 then '04' when ch = 'POS' then pg_temp.w('oy', i, '01:12,02:52,03:30,05:6') else pg_temp.w('oy', i, '02:78,03:22') end,
       0, 0, 0, 0, 0, 0, st, case when ch = 'POS' then (select oper_no from sys_operator as s where s.cinema_code = o.cinema_code and s.post in ('售票员', '值班经理') and s.entry_date <= ot::date and coalesce(s.leave_date, '2099-01-01') > ot::date order by pg_temp.f('oo' || s.oper_no, i) desc limit 1) end
  from om2 as o
  cross join lateral (select case when ch in ('POS', 'KIOSK') then 1 when ot > '2026-06-28 11:45' then 0 when pg_temp.f('os', i) < 0.055 then 2 else 1 end as st) as s
  left join lateral (select x.* from mcx as x where x.cinema_code = o.cinema_code and x.rn = 1 + floor(pg_temp.f('oa', i) ^ 1.6 * (select count(*) from mcx as y where y.cinema_code = o.cinema_code and y.open_date <= o.ot::date)) and x.open_date <= o.ot::date and x.expire_date > o.ot::date and ((ch in ('POS', 'KIOSK') and pg_temp.f('ob', i) < 0.5) or (ch in ('WXMINI', 'APP') and pg_temp.f('ob', i) < 0.8))) as m on true
 order by ot;

create table order_ticket (
  ticket_id bigint primary key, ticket_no varchar(16) not null, order_no varchar(20) not null, plan_id bigint not null, seat_row integer not null, seat_col integer not null, seat_type varchar(4) not null, ticket_type varchar(2) not null,
  std_price numeric(8,2) not null, sale_price numeric(8,2) not null, service_fee numeric(8,2) not null default 0, special_fund numeric(8,2), ticket_status smallint not null, print_time timestamp, check_time timestamp
);
comment on table order_ticket is '影票明细表';
comment on column order_ticket.ticket_id is '影票ID';
comment on column order_ticket.ticket_no is '票号';
comment on column order_ticket.order_no is '订单号';
comment on column order_ticket.plan_id is '场次ID';
comment on column order_ticket.seat_row is '排号';
comment on column order_ticket.seat_col is '座号';
comment on column order_ticket.seat_type is '座位类型编码';
comment on column order_ticket.ticket_type is '票类：01零售票 02会员票 03学生票 04网售票 05团购票 06赠票';
comment on column order_ticket.std_price is '标准价（含座位加价，元）';
comment on column order_ticket.sale_price is '实售票价（元）';
comment on column order_ticket.service_fee is '服务费（元）';
comment on column order_ticket.special_fund is '电影专项资金（票价5%）';
comment on column order_ticket.ticket_status is '票状态：0锁座 1已出票 2已检票 3已退票 4已释放';
comment on column order_ticket.print_time is '取票时间';
comment on column order_ticket.check_time is '检票时间';
insert into order_ticket
select row_number() over (order by ot, i, g), to_char(ot, 'YYMMDD') || lpad((h.hall_id * 97 % 100)::text, 2, '0') || lpad((row_number() over (order by ot, i, g) * 7919 % 100000000)::text, 8, '0'), ono, plan_id, rw, cl, sty, ty, sp, pr, fee, round(pr * 0.05, 2), stt,
       case when stt in (1, 2) and (stt = 2 or pg_temp.f('tp', i) < 0.2) then least(greatest(ot + interval '2 min', start_time - pg_temp.z('tq', i, 6, 50) * interval '1 min'), start_time + interval '4 min') end,
       case when stt = 2 then greatest(ot + interval '3 min', start_time - pg_temp.z('tr', i, -6, 5) * interval '1 min') + g * interval '4 seconds' end
  from (select o.*, so.order_status, so.card_no, p.hall_id, p.std_price, p.member_price, ml.ticket_discount from om2 as o join sale_order as so on so.order_no = o.ono join show_plan as p on p.plan_id = o.plan_id left join member_card as mc on mc.card_no = so.card_no left join member_level as ml on ml.level_code = mc.level_code where k = 1) as o
  join hall as h on h.hall_id = o.hall_id
  cross join lateral generate_series(1, o.tn) as g
  cross join lateral (select 1 + ((h.row_count * 6 / 10 + (seqp - 1) * (case when seqp % 2 = 0 then -1 else 1 end) / 2 + 50 * h.row_count + (seqp % 2) * 1) % h.row_count)::int as rw, 1 + pg_temp.z('tc', i, 0, h.col_count - 5) + g - 1 as cl) as s
  cross join lateral (select case when h.hall_type = 'VIP' then 'V' when rw = h.row_count then 'L' when h.hall_type = 'GIANT' and rw in (8, 9) then 'S' else 'N' end as sty) as y
  cross join lateral (select std_price + (select add_price from seat_type where type_code = sty) as sp, case when card_no is not null then '02' when ch = 'TGW' then '05' when ch in ('YPW', 'KDY', 'WXMINI', 'APP') then '04' when pg_temp.f('ty', i) < 0.08 then '06' when pg_temp.f('ty', i) < 0.2 then '03' else '01' end as ty) as v
  cross join lateral (select case ty when '02' then greatest(30, round(sp * ticket_discount / 100, 1)) when '05' then greatest(30, sp - 12) when '06' then 0 when '03' then greatest(30, round(sp * 0.8, 0)) when '04' then greatest(30, sp - pg_temp.z('tz', i, 0, 4) * 2) else sp end::numeric as pr,
         case when ty in ('06') then 0 else (select c.service_fee from sale_channel as c where c.channel_code = ch) end as fee,
         case when order_status = 0 then 0 when order_status = 2 then 4 when plan_status = 2 then 3 when ch not in ('POS', 'KIOSK', 'TGW') and start_time - ot > interval '70 min' and pg_temp.f('tb', i) < 0.07 and (g = 1 or pg_temp.f('td', i) < 0.7) then 3 when start_time > '2026-06-28 12:00' or pg_temp.f('te', i) < 0.035 then 1 else 2 end as stt) as w;

create table goods (
  goods_code varchar(8) primary key, goods_name varchar(40) not null, goods_class varchar(10) not null, unit varchar(4), spec varchar(20), cost_price numeric(8,2), sale_price numeric(8,2) not null, is_combo smallint not null default 0, goods_status smallint not null default 1, del_flag smallint not null default 0, create_date date
);
comment on table goods is '卖品表';
comment on column goods.goods_code is '卖品编码';
comment on column goods.goods_name is '卖品名称';
comment on column goods.goods_class is '卖品分类：POP爆米花 DRINK饮料 SNACK零食 TOY衍生品 COMBO套餐 OTHER其他';
comment on column goods.unit is '单位';
comment on column goods.spec is '规格';
comment on column goods.cost_price is '成本价（元）';
comment on column goods.sale_price is '零售价（元）';
comment on column goods.is_combo is '是否套餐：1是 0否';
comment on column goods.goods_status is '状态：1上架 0下架';
comment on column goods.del_flag is '删除标志：0正常 1已删除';
comment on column goods.create_date is '建档日期';
insert into goods
select 'G' || lpad((1000 + i)::text, 5, '0'), split_part(t, ':', 1), split_part(t, ':', 2), split_part(t, ':', 3), nullif(split_part(t, ':', 4), ''), round(split_part(t, ':', 5)::numeric * (0.22 + 0.2 * pg_temp.f('gc', i))::numeric, 2), split_part(t, ':', 5)::numeric, case when split_part(t, ':', 2) = 'COMBO' then 1 else 0 end,
       case when i in (9, 14, 22, 27, 31) then 0 else 1 end, case when i in (22, 31) then 1 else 0 end, date '2021-04-01' + (i * 37 % 900)::int
  from unnest(string_to_array('爆米花（大）:POP:桶:85oz:32,爆米花（中）:POP:桶:64oz:26,爆米花（小）:POP:桶:46oz:20,焦糖爆米花（大）:POP:桶:85oz:36,可乐（大）:DRINK:杯:22oz:16,可乐（中）:DRINK:杯:16oz:13,雪碧（中）:DRINK:杯:16oz:13,矿泉水:DRINK:瓶:550ml:6,柠檬红茶:DRINK:杯:16oz:15,美式咖啡:DRINK:杯:12oz:18,橙汁:DRINK:瓶:300ml:12,酸梅汤:DRINK:瓶:500ml:10,烤肠:SNACK:根::8,鸡米花:SNACK:份:150g:18,薯条:SNACK:份:120g:15,冰淇淋:SNACK:支::12,牛肉干:SNACK:袋:50g:22,话梅:SNACK:袋:80g:10,薯片:SNACK:袋:75g:9,巧克力豆:SNACK:袋:40g:11,单人套餐:COMBO:份:中爆+中可:35,双人套餐（旧）:COMBO:份:大爆+中可×2:49,双人套餐:COMBO:份:大爆+中可×2:53,亲子套餐:COMBO:份:中爆+橙汁×2:45,家庭套餐:COMBO:份:大爆×2+中可×3:88,3D眼镜:OTHER:副:成人:10,3D眼镜（儿童）:OTHER:副:儿童:8,毛毯租借:OTHER:次::5,电影海报:TOY:张:A2:25,小河马玩偶:TOY:个:25cm:69,怪兽岛钥匙扣:TOY:个::29,主题水杯:TOY:个:500ml:59', ',')) with ordinality as u (t, i);

create table order_goods (
  detail_id bigint primary key, order_no varchar(20) not null, goods_code varchar(8) not null, quantity integer not null, unit_price numeric(8,2) not null, discount_rate smallint not null default 100, amount numeric(10,2) not null, is_refund smallint not null default 0, pick_time timestamp
);
comment on table order_goods is '卖品销售明细表';
comment on column order_goods.detail_id is '明细ID';
comment on column order_goods.order_no is '订单号';
comment on column order_goods.goods_code is '卖品编码';
comment on column order_goods.quantity is '数量';
comment on column order_goods.unit_price is '单价（元）';
comment on column order_goods.discount_rate is '折扣率（100为不打折）';
comment on column order_goods.amount is '金额（元）=数量×单价×折扣率';
comment on column order_goods.is_refund is '是否已退：1是 0否';
comment on column order_goods.pick_time is '取货时间';
insert into order_goods
select row_number() over (order by ot, i, gs.goods_code), ono, gs.goods_code, q, gs.sale_price, dr, round(q * gs.sale_price * dr / 100, 2), case when order_status = 1 and (plan_status = 2 and k = 1 or pg_temp.f('gr', i) < 0.012) then 1 else 0 end, case when order_status = 1 and plan_status = 1 and pg_temp.f('gr', i) >= 0.012 then greatest(ot + interval '2 min', start_time - pg_temp.z('gp', i, 4, 30) * interval '1 min') end
  from (select o.*, so.order_status, coalesce(ml.goods_discount, 100) as dr from om2 as o join sale_order as so on so.order_no = o.ono left join member_card as mc on mc.card_no = so.card_no left join member_level as ml on ml.level_code = mc.level_code where k = 2 or (ch in ('POS', 'WXMINI', 'KDY', 'YPW') and pg_temp.f('gx', i) < 0.25)) as o
  cross join lateral (select g.* from goods as g where (g.goods_status = 1 or ot < '2025-01-01') and g.create_date < ot::date and (g.goods_name !~ '怪兽岛|（旧）' or ot < '2024-11-01') order by pg_temp.f('gg' || g.goods_code, i) ^ case g.goods_class when 'COMBO' then 0.25 when 'POP' then 0.35 when 'DRINK' then 0.6 when 'TOY' then 3 else 1 end desc limit pg_temp.w('gn', i, '1:60,2:30,3:10')::int) as gs
  cross join lateral (select case when gs.goods_class in ('COMBO', 'POP', 'TOY') then pg_temp.w('gq' || gs.goods_code, i, '1:92,2:8')::int else pg_temp.w('gq' || gs.goods_code, i, '1:60,2:33,3:7')::int end as q) as q;

update sale_order as o set ticket_num = t.n, ticket_amount = t.a, service_fee = t.f from (select order_no, count(*) as n, sum(sale_price) as a, sum(service_fee) as f from order_ticket group by 1) as t where t.order_no = o.order_no;
update sale_order as o set goods_amount = t.a, order_type = case when o.plan_id is null then 2 else 3 end from (select order_no, sum(amount) as a from order_goods group by 1) as t where t.order_no = o.order_no;
update sale_order set discount_amount = case when channel_code in ('YPW', 'KDY', 'WXMINI') and ticket_amount > 60 and hashtextextended(order_no, 5) % 6 = 0 then 5 + 5 * (abs(hashtextextended(order_no, 6)) % 3) when goods_amount > 40 and plan_id is null and hashtextextended(order_no, 5) % 5 = 0 then 5 else 0 end;
update sale_order set pay_amount = ticket_amount + service_fee + goods_amount - discount_amount;
update sale_order set pay_type = null where pay_amount = 0;
update show_plan as p set sold_num = t.n from (select plan_id, count(*) as n from order_ticket where ticket_status in (1, 2) group by 1) as t where t.plan_id = p.plan_id;

create table refund_record (
  refund_id bigint primary key, refund_no varchar(24) not null, order_no varchar(20) not null, refund_type smallint not null, ticket_num integer not null default 0, refund_amount numeric(10,2) not null, handling_fee numeric(8,2) not null default 0, reason varchar(60), refund_status smallint not null, apply_time timestamp not null, finish_time timestamp, oper_no varchar(10)
);
comment on table refund_record is '退票（退款）记录表';
comment on column refund_record.refund_id is '退款ID';
comment on column refund_record.refund_no is '退款单号';
comment on column refund_record.order_no is '原订单号';
comment on column refund_record.refund_type is '退款类型：1退票 2退卖品 3退票及卖品';
comment on column refund_record.ticket_num is '退票张数';
comment on column refund_record.refund_amount is '实退金额（元，已扣手续费）';
comment on column refund_record.handling_fee is '退票手续费（元）';
comment on column refund_record.reason is '退款原因';
comment on column refund_record.refund_status is '退款状态：0处理中 1退款成功 2退款失败（已人工处理）';
comment on column refund_record.apply_time is '申请时间';
comment on column refund_record.finish_time is '完成时间';
comment on column refund_record.oper_no is '经办人工号，自助退票为空';
insert into refund_record
select row_number() over (order by at, order_no), 'R' || order_no, order_no, case when tn > 0 and gn > 0 then 3 when tn > 0 then 1 else 2 end, tn, greatest(0, ta + ga - hf - case when tn + gn = alln then discount_amount else 0 end), hf,
       case when ps = 2 then pg_temp.one('rr', hx, '放映设备故障,场次取消,影片调整,停电') when tn > 0 then pg_temp.w('rr', hx, '行程有变:45,买错场次:25,买错影院:12,其他:18') else pg_temp.one('rr', hx, '商品缺货,重复下单') end, case when hx % 41 = 0 then 2 else 1 end, at, at + case when hx % 13 = 0 then interval '26 hours 7 minutes' else interval '21 seconds' end,
       case when ps = 2 or tn = 0 then (select oper_no from sys_operator as s where s.cinema_code = y.cinema_code and s.post = '值班经理' and s.entry_date <= y.at::date order by pg_temp.f('rp' || s.oper_no, hx) limit 1) end
  from (select o.*, p.plan_status as ps, coalesce(t.n, 0) as tn, coalesce(t.a, 0) as ta, coalesce(g.n, 0) as gn, coalesce(g.a, 0) as ga, c.n as alln, (abs(hashtextextended(o.order_no, 8)) % 100000)::bigint as hx,
               case when p.plan_status = 2 or t.n is null or o.channel_code = 'WXMINI' then 0 else 2 * t.n end::numeric as hf,
               date_trunc('second', case when p.plan_status = 2 then greatest(o.pay_time + interval '5 min', p.start_time - interval '90 min') when p.plan_id is not null and t.n > 0 then o.pay_time + (p.start_time - interval '45 min' - o.pay_time) * pg_temp.f('ra', abs(hashtextextended(o.order_no, 9)) % 100000) else o.pay_time + interval '6 min' end) as at
          from sale_order as o left join show_plan as p on p.plan_id = o.plan_id
          left join lateral (select count(*) as n, sum(sale_price + case when p.plan_status = 2 then service_fee else 0 end) as a from order_ticket as t where t.order_no = o.order_no and t.ticket_status = 3 having count(*) > 0) as t on true
          left join lateral (select count(*) as n, sum(amount) as a from order_goods as g where g.order_no = o.order_no and g.is_refund = 1 having count(*) > 0) as g on true
          cross join lateral (select (select count(*) from order_ticket as t where t.order_no = o.order_no) + (select count(*) from order_goods as g where g.order_no = o.order_no) as n) as c
         where o.order_status = 1 and (t.n > 0 or g.n > 0)) as y;
update sale_order as o set order_status = case when not exists (select 1 from order_ticket as t where t.order_no = o.order_no and t.ticket_status <> 3) and not exists (select 1 from order_goods as g where g.order_no = o.order_no and g.is_refund = 0) then 4 else 3 end from refund_record as r where r.order_no = o.order_no;

create table card_trade (
  trade_id bigint primary key, card_no varchar(16) not null, trade_type varchar(2) not null, trade_amount numeric(10,2) not null, balance_after numeric(10,2) not null, gift_points integer not null default 0, order_no varchar(20), pay_type varchar(2), cinema_code varchar(8), trade_time timestamp not null
);
comment on table card_trade is '会员卡交易流水表';
comment on column card_trade.trade_id is '流水ID';
comment on column card_trade.card_no is '会员卡号';
comment on column card_trade.trade_type is '交易类型：10开卡充值 11续充 20消费 30退款';
comment on column card_trade.trade_amount is '交易金额（元），消费为负';
comment on column card_trade.balance_after is '交易后余额（元）';
comment on column card_trade.gift_points is '积分变动';
comment on column card_trade.order_no is '关联订单号';
comment on column card_trade.pay_type is '充值支付方式：01现金 02微信 03支付宝 05银联';
comment on column card_trade.cinema_code is '交易影院编码';
comment on column card_trade.trade_time is '交易时间';
do $$
declare
  c record; e record; bal numeric; add numeric; n bigint := 0; pts int;
begin
  create temp table tr (card_no text, ty text, amt numeric, bal numeric, pts int, ono text, pt text, cin text, tm timestamp, n bigint);
  for c in select m.*, l.min_recharge, right(m.card_no, 6)::bigint as x from member_card as m join member_level as l using (level_code) order by m.card_no loop
    bal := c.min_recharge * case when pg_temp.f('ca', c.x) < 0.2 then 2 else 1 end; n := n + 1; pts := 0;
    insert into tr values (c.card_no, '10', bal, bal, 0, null, pg_temp.w('cb', c.x, '01:10,02:55,03:27,05:8'), c.cinema_code, c.open_date + time '10:30' + pg_temp.z('cc', c.x, 0, 38000) * interval '1 second', n);
    for e in select order_no, 1 as s, pay_time as tm, pay_amount as a, cinema_code from sale_order where card_no = c.card_no and pay_type = '04' union all select o.order_no, 2, r.finish_time, r.refund_amount, o.cinema_code from refund_record as r join sale_order as o using (order_no) where o.card_no = c.card_no and o.pay_type = '04' order by 3 loop
      if e.a = 0 then continue; end if;
      if e.s = 1 then
        if bal < e.a then
          add := greatest(c.min_recharge, ceil((e.a - bal) / 100) * 100); bal := bal + add; n := n + 1;
          insert into tr values (c.card_no, '11', add, bal, 0, null, pg_temp.w('cd', n, '01:8,02:60,03:27,05:5'), e.cinema_code, e.tm - interval '95 seconds', n);
        end if;
        bal := bal - e.a; n := n + 1; pts := pts + floor(e.a);
        insert into tr values (c.card_no, '20', -e.a, bal, floor(e.a), e.order_no, null, e.cinema_code, e.tm, n);
      else
        bal := bal + e.a; n := n + 1; pts := pts - floor(e.a);
        insert into tr values (c.card_no, '30', e.a, bal, -floor(e.a), e.order_no, null, e.cinema_code, e.tm, n);
      end if;
    end loop;
    update member_card set balance = bal, points = greatest(pts, 0) where card_no = c.card_no;
  end loop;
end $$;
insert into card_trade select row_number() over (order by tm, n), card_no, ty, amt, bal, pts, ono, pt, cin, tm from tr;

create table sys_log (
  log_id bigint primary key, oper_no varchar(10), cinema_code varchar(8), module varchar(20), action varchar(40), client_ip varchar(20), result smallint, log_time timestamp
);
comment on table sys_log is '系统操作日志';
comment on column sys_log.log_id is '日志ID';
comment on column sys_log.oper_no is '工号';
comment on column sys_log.cinema_code is '影院编码';
comment on column sys_log.module is '模块';
comment on column sys_log.action is '操作';
comment on column sys_log.client_ip is '客户端IP';
comment on column sys_log.result is '结果：1成功 0失败';
comment on column sys_log.log_time is '操作时间';
insert into sys_log
select row_number() over (order by tm, i), oper_no, cinema_code, split_part(a, ':', 1), split_part(a, ':', 2), '10.' || 20 + coalesce(right(cinema_code, 2)::int, 0) || '.1.' || pg_temp.z('li', i, 11, 60), case when pg_temp.f('lr', i) < 0.04 then 0 else 1 end, tm
  from (select i, s.oper_no, s.cinema_code, replace(pg_temp.w('la', i, '登录-登录系统:40,登录-退出系统:25,排片-审核场次:12,票务-补打影票:6,卖品-交班盘点:10,会员-修改资料:4,系统-数据上报:3'), '-', ':') as a, date_trunc('second', timestamp '2026-05-01 09:00' + floor(pg_temp.f('lt', i) * 58) * interval '1 day' + pg_temp.f('lu', i) * interval '13 hours') as tm
          from generate_series(1, 600) as i cross join lateral (select * from sys_operator where login_status = 1 and entry_date < '2026-05-01' order by pg_temp.f('lo' || oper_no, i) limit 1) as s) as x where tm < '2026-06-28 12:00';

create index idx_order_time on sale_order (order_time);
create index idx_ticket_order on order_ticket (order_no);
create index idx_goods_order on order_goods (order_no);
create index idx_plan_date on show_plan (cinema_code, show_date);
create index idx_trade_card on card_trade (card_no);
