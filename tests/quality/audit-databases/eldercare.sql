-- The system of a home for the elderly: beds and stays, contracts renewed by the year, assessments and levels of care, monthly bills, deposits paid and given back; codes in comments.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕', ','))
    || pg_temp.pick(key || 'm', i, string_to_array(case when key = 'old1' then '国强,德明,志明,永康,福生,文彬,长林,启明,振华,树森,锦荣,学文,兆祥,建国,金生,有根' when key = 'old2' then '桂兰,秀珍,玉兰,淑芬,凤英,素琴,美华,金花,慧芳,瑞芝,宝珠,月娥,惠珍,玉珍,阿珍,巧云' when key = 'stf1' then '伟,强,磊,勇,军,杰,涛,明,超,平,刚,文斌,海涛,建平,志刚,俊峰,立新' when key = 'stf2' then '芳,静,敏,艳,娟,霞,晓燕,雪梅,丽娜,雅婷,春燕,欣怡,洁,红梅' else '伟,芳,静,敏,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,霞,平,刚,晓燕,文斌,雪梅,海涛,丽娜,建平,志刚,雅婷,俊峰,春燕,欣怡,立新' end, ',')) $$;
create function pg_temp.phone(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['133', '135', '137', '139', '150', '152', '158', '180', '186', '188']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- Compiling takes longer here than running.
set jit = off;

create table nh_area (
  area_id int primary key,
  parent_id int references nh_area,
  area_name varchar(30) not null,
  area_type smallint not null,
  sort_no int,
  remark varchar(100)
);
comment on table nh_area is '楼栋楼层';
comment on column nh_area.parent_id is '上级ID';
comment on column nh_area.area_name is '名称';
comment on column nh_area.area_type is '类型：1楼栋 2楼层';
comment on column nh_area.sort_no is '排序号';
insert into nh_area values (1, null, '颐和楼', 1, 1, null), (2, null, '康宁楼', 1, 2, '2023年加装电梯'), (11, 1, '颐和楼一层', 2, 1, null), (12, 1, '颐和楼二层', 2, 2, null), (13, 1, '颐和楼三层', 2, 3, null), (21, 2, '康宁楼一层', 2, 1, '失智照护专区'), (22, 2, '康宁楼二层', 2, 2, null), (23, 2, '康宁楼三层', 2, 3, null);

create table nh_room (
  room_id int primary key,
  area_id int not null references nh_area,
  room_no varchar(10) not null unique,
  room_type smallint not null,
  toward varchar(4),
  bed_price numeric(10, 2) not null,
  has_toilet smallint not null default 1
);
comment on table nh_room is '房间';
comment on column nh_room.area_id is '所在楼层';
comment on column nh_room.room_no is '房间号';
comment on column nh_room.room_type is '房型：1单人间 2双人间 3三人间';
comment on column nh_room.toward is '朝向';
comment on column nh_room.bed_price is '床位费标准（元/月）';
comment on column nh_room.has_toilet is '是否带独立卫生间：0否 1是';
insert into nh_room
select row_number() over (order by area_id, k), area_id, case when area_id < 20 then 'A' else 'B' end || (area_id % 10) || lpad(k::text, 2, '0'), t, case when k % 3 = 0 then '北' when k = 9 then '东' else '南' end, case t when 1 then 3600 when 2 then 2200 else 1500 end + case when area_id = 21 then 300 when k % 3 = 0 then -100 else 0 end, case when t = 3 and area_id > 20 then 0 else 1 end
  from nh_area, generate_series(1, 9) as k, lateral (select case when k <= 2 then 1 when k <= 7 then 2 else 3 end as t) as x where area_type = 2;

create table nh_bed (
  bed_id int primary key,
  room_id int not null references nh_room,
  bed_no varchar(12) not null unique,
  bed_status smallint not null default 0,
  create_time timestamp not null,
  update_time timestamp
);
comment on table nh_bed is '床位';
comment on column nh_bed.room_id is '房间ID';
comment on column nh_bed.bed_no is '床位号';
comment on column nh_bed.bed_status is '床位状态：0空闲 1在住 2预订 3维修停用';
comment on column nh_bed.create_time is '创建时间';
comment on column nh_bed.update_time is '更新时间';
insert into nh_bed select row_number() over (order by room_id, k), room_id, room_no || '-' || k, 0, timestamp '2022-02-15 10:00' + room_id * interval '3 minutes', null from nh_room, generate_series(1, room_type) as k;

create table nh_staff (
  staff_id int primary key,
  staff_no varchar(10) not null unique,
  staff_name varchar(30) not null,
  gender smallint,
  post smallint not null,
  area_id int references nh_area,
  leader_id int references nh_staff,
  mobile varchar(11),
  cert_no varchar(20),
  base_salary numeric(10, 2),
  hire_date date not null,
  leave_date date,
  create_by varchar(20),
  create_time timestamp
);
comment on table nh_staff is '员工';
comment on column nh_staff.staff_no is '工号';
comment on column nh_staff.staff_name is '姓名';
comment on column nh_staff.gender is '性别：1男 2女';
comment on column nh_staff.post is '岗位：1院长 2护理主管 3护理员 4护士 5医生 6社工 7后勤 8财务';
comment on column nh_staff.area_id is '负责楼层';
comment on column nh_staff.leader_id is '直接上级';
comment on column nh_staff.mobile is '手机号';
comment on column nh_staff.cert_no is '护理员证书编号';
comment on column nh_staff.base_salary is '基本工资（元）';
comment on column nh_staff.hire_date is '入职日期';
comment on column nh_staff.leave_date is '离职日期，在职为空';
insert into nh_staff
select i, 'YH' || lpad(i::text, 4, '0'), pg_temp.person('stf' || g, i), g, p, a, case when i = 1 then null when p = 3 then 2 + (a / 10 - 1) * 3 + a % 10 - 1 else 1 end, pg_temp.phone('stf', i), case when p = 3 and pg_temp.u('sc', i) < 0.75 then '33' || pg_temp.n('sd', i, 100000, 999999) end, case p when 1 then 12000 when 2 then 6500 when 3 then 4200 when 4 then 5600 when 5 then 9000 when 8 then 5200 else 4000 end + pg_temp.n('se', i, 0, 12) * 100, h, case when i > 8 and pg_temp.u('sl', i) < 0.24 and h + pg_temp.n('sm', i, 100, 900) < date '2026-05-20' then h + pg_temp.n('sm', i, 100, 900) end, 'admin', h + time '09:10'
  from (select i, case when i = 1 then 1 when i <= 7 then 2 when i <= 49 then 3 when i <= 57 then 4 when i <= 59 then 5 when i <= 61 then 6 when i <= 66 then 7 else 8 end as p, case when i between 2 and 49 then (array[11, 12, 13, 21, 22, 23])[1 + (i - 2) % 6] end as a, case when i <= 20 then date '2022-02-01' + pg_temp.n('sh', i, 0, 40) else date '2022-05-01' + pg_temp.n('sh', i, 0, 1400) end as h, case when pg_temp.u('sg', i) < 0.2 then 1 else 2 end as g from generate_series(1, 68) as i) as x;

create table nh_care_level (
  level_code varchar(4) primary key,
  level_name varchar(20) not null,
  month_fee numeric(10, 2) not null,
  score_from int,
  score_to int,
  enabled smallint not null default 1
);
comment on table nh_care_level is '护理等级';
comment on column nh_care_level.level_code is '等级编码';
comment on column nh_care_level.level_name is '等级名称';
comment on column nh_care_level.month_fee is '护理费标准（元/月）';
comment on column nh_care_level.score_from is '评估分下限';
comment on column nh_care_level.score_to is '评估分上限';
comment on column nh_care_level.enabled is '是否启用：0停用 1启用';
insert into nh_care_level values ('L1', '自理', 600, 91, 100, 1), ('L2', '半失能', 1500, 61, 90, 1), ('L3', '失能', 2600, 41, 60, 1), ('L4', '重度失能', 3800, 0, 40, 1), ('L9', '临时陪护', 4500, null, null, 0);

create table nh_service_item (
  item_id int primary key,
  item_name varchar(40) not null,
  category smallint not null,
  need_minutes int,
  extra_price numeric(8, 2)
);
comment on table nh_service_item is '护理服务项目';
comment on column nh_service_item.item_name is '项目名称';
comment on column nh_service_item.category is '类别：1生活照料 2医疗护理 3康复训练 4精神慰藉';
comment on column nh_service_item.need_minutes is '标准用时（分钟）';
comment on column nh_service_item.extra_price is '单独收费价格（元/次），含在护理费内的为空';
insert into nh_service_item values (1, '晨间洗漱', 1, 15, null), (2, '协助进餐', 1, 25, null), (3, '协助如厕', 1, 10, null), (4, '翻身拍背', 1, 10, null), (5, '床上擦浴', 1, 30, null), (6, '淋浴', 1, 40, 30), (7, '理发', 1, 20, 15), (8, '测量血压', 2, 5, null), (9, '喂药', 2, 5, null), (10, '鼻饲', 2, 20, 20), (11, '压疮换药', 2, 25, 35), (12, '关节活动训练', 3, 30, 40), (13, '步行训练', 3, 30, 40), (14, '陪伴聊天', 4, 30, null), (15, '集体手工', 4, 60, null), (16, '外出就医陪同', 1, 240, 120);

create table nh_level_item (
  level_code varchar(4) not null references nh_care_level,
  item_id int not null references nh_service_item,
  times_per_week int not null,
  primary key (level_code, item_id)
);
comment on table nh_level_item is '护理等级包含的服务项目';
comment on column nh_level_item.times_per_week is '每周次数';
insert into nh_level_item values ('L1', 8, 3), ('L1', 15, 2), ('L1', 14, 1), ('L2', 1, 7), ('L2', 8, 7), ('L2', 9, 14), ('L2', 6, 2), ('L2', 14, 2), ('L2', 15, 2), ('L3', 1, 7), ('L3', 2, 21), ('L3', 3, 35), ('L3', 8, 7), ('L3', 9, 21), ('L3', 6, 2), ('L3', 12, 3), ('L4', 1, 7), ('L4', 2, 21), ('L4', 4, 84), ('L4', 5, 3), ('L4', 8, 14), ('L4', 9, 21), ('L4', 12, 5);

create table nh_elder (
  elder_id int primary key,
  elder_no varchar(12) not null unique,
  elder_name varchar(30) not null,
  gender smallint not null,
  birthday date,
  id_card varchar(18),
  native_place varchar(20),
  marital smallint,
  pension_type smallint,
  level_code varchar(4) references nh_care_level,
  bed_id int references nh_bed,
  elder_status smallint not null,
  in_date date,
  out_date date,
  out_reason smallint,
  allergy varchar(60),
  del_flag smallint not null default 0,
  create_by varchar(20),
  create_time timestamp not null,
  update_by varchar(20),
  update_time timestamp
);
comment on table nh_elder is '老人档案';
comment on column nh_elder.elder_no is '档案号';
comment on column nh_elder.elder_name is '姓名';
comment on column nh_elder.gender is '性别：1男 2女';
comment on column nh_elder.birthday is '出生日期';
comment on column nh_elder.id_card is '身份证号';
comment on column nh_elder.native_place is '籍贯';
comment on column nh_elder.marital is '婚姻状况：1有配偶 2丧偶 3离异 4未婚';
comment on column nh_elder.pension_type is '养老金类型：1职工 2城乡居民 3机关事业 4无';
comment on column nh_elder.level_code is '当前护理等级';
comment on column nh_elder.bed_id is '当前床位，未入住或已退住为空';
comment on column nh_elder.elder_status is '状态：0意向 1在住 2已退住 3已故';
comment on column nh_elder.in_date is '入住日期';
comment on column nh_elder.out_date is '退住日期';
comment on column nh_elder.out_reason is '退住原因：1回家休养 2转院治疗 3去世 4转其他机构 5费用原因';
comment on column nh_elder.allergy is '过敏史';
comment on column nh_elder.del_flag is '删除标志：0正常 1已删除';
comment on column nh_elder.create_time is '建档时间';
comment on column nh_elder.update_time is '更新时间';

-- 每张床位依次住过的老人
create temp table stay as
select row_number() over (order by s, bed_id)::int as e, bed_id, s as in_date, case when s + len <= date '2026-05-31' then s + len end as out_date
  from (select bed_id, k, len, date '2022-03-10' + (pg_temp.n('b0', bed_id, 0, 260) + coalesce(sum(len + gap) over (partition by bed_id order by k rows between unbounded preceding and 1 preceding), 0))::int as s
    from (select bed_id, k, pg_temp.skew('sl', bed_id * 20 + k, 35, 1250, 1.6) as len, pg_temp.n('sp', bed_id * 20 + k, 2, 75) as gap from nh_bed, generate_series(1, 18) as k) as a) as b
  where s <= date '2026-05-31';

insert into nh_elder
select e, 'YL' || to_char(in_date, 'YY') || lpad(e::text, 5, '0'), pg_temp.person('old' || g, e), g, b, case when pg_temp.u('ec', e) < 0.96 then '3304' || lpad(pg_temp.n('ed', e, 1, 24)::text, 2, '0') || to_char(b, 'YYYYMMDD') || lpad(pg_temp.n('ee', e, 0, 99)::text, 2, '0') || (pg_temp.n('ef', e, 0, 4) * 2 + g % 2)::text || pg_temp.n('eg', e, 0, 9) end, pg_temp.weighted('eh', e, array['浙江嘉兴', '浙江绍兴', '上海', '江苏苏州', '安徽黄山', '江西上饶'], array[56, 12, 11, 9, 7, 5]), pg_temp.weighted('ei', e, array['1', '2', '3', '4'], array[32, 58, 6, 4])::int, pg_temp.weighted('ej', e, array['1', '2', '3', '4'], array[50, 31, 15, 4])::int,
    null, case when out_date is null then bed_id end, case when out_date is null then 1 when r = 3 then 3 else 2 end, in_date, out_date, case when out_date is not null then r end, case when pg_temp.u('ek', e) < 0.14 then pg_temp.pick('el', e, array['青霉素', '头孢类', '磺胺类', '海鲜', '花粉']) end, 0, pg_temp.pick('em', e, array['zhoumin', 'linxia', 'admin']), in_date - pg_temp.n('en', e, 1, 25) + time '08:30' + pg_temp.n('eo', e, 0, 480) * interval '1 minute', case when out_date is not null then 'linxia' end, out_date + time '16:20'
  from stay, lateral (select case when pg_temp.u('ea', e) < 0.39 then 1 else 2 end as g, date '1929-01-01' + pg_temp.n('eb', e, 0, 10500) as b, pg_temp.weighted('er', e, array['1', '2', '3', '4', '5'], array[22, 20, 38, 14, 6])::int as r) as x;
insert into nh_elder (elder_id, elder_no, elder_name, gender, birthday, native_place, pension_type, elder_status, del_flag, create_by, create_time)
select m + i, 'YX26' || lpad(i::text, 5, '0'), pg_temp.person('old' || (1 + i % 2), i + 5000), 1 + i % 2, case when i % 4 <> 0 then date '1938-01-01' + pg_temp.n('qb', i, 0, 7000) end, '浙江嘉兴', 1 + i % 3, 0, case when i % 8 = 3 then 1 else 0 end, 'zhoumin', timestamp '2026-03-02 09:00' + i * interval '69 hours'
  from generate_series(1, 26) as i, (select max(e) as m from stay) as x;
update nh_bed as b set bed_status = 1, update_time = in_date + time '14:00' from stay where stay.bed_id = b.bed_id and out_date is null;
update nh_bed set bed_status = 3, update_time = '2026-05-18 09:40' where bed_status = 0 and bed_id % 3 = 0;
update nh_bed set bed_status = 2, update_time = '2026-05-29 15:05' where bed_status = 0 and bed_id % 3 = 1;

create table nh_elder_contact (
  contact_id int primary key,
  elder_id int not null references nh_elder,
  contact_name varchar(30) not null,
  relation smallint not null,
  mobile varchar(11),
  address varchar(100),
  is_guardian smallint not null default 0
);
comment on table nh_elder_contact is '老人家属';
comment on column nh_elder_contact.elder_id is '老人ID';
comment on column nh_elder_contact.contact_name is '家属姓名';
comment on column nh_elder_contact.relation is '与老人关系：1子女 2配偶 3孙辈 4兄弟姐妹 5其他';
comment on column nh_elder_contact.mobile is '手机号';
comment on column nh_elder_contact.address is '住址';
comment on column nh_elder_contact.is_guardian is '是否监护人（签约人）：0否 1是';
insert into nh_elder_contact
select row_number() over (order by elder_id, k), elder_id, pg_temp.person('fam', elder_id * 3 + k), case when k = 1 then pg_temp.weighted('fr', elder_id, array['1', '2', '3', '4', '5'], array[80, 9, 4, 4, 3]) else pg_temp.weighted('fs', elder_id, array['1', '3', '4'], array[70, 20, 10]) end::int, case when k = 1 or pg_temp.u('fp', elder_id) < 0.8 then pg_temp.phone('fam', elder_id * 3 + k) end, case when pg_temp.u('fa', elder_id * 3 + k) < 0.6 then pg_temp.pick('fb', elder_id * 3 + k, array['南湖区中山路', '秀洲区洪兴路', '南湖区勤俭路', '桐乡市振兴路', '海宁市海昌路', '平湖市新华路']) || pg_temp.n('fc', elder_id * 3 + k, 1, 600) || '号' end, case when k = 1 then 1 else 0 end
  from nh_elder, generate_series(1, 2) as k where k = 1 or pg_temp.u('fk', elder_id) < 0.55;

create table nh_assessment (
  assess_id int primary key,
  elder_id int not null references nh_elder,
  assess_date date not null,
  assess_type smallint not null,
  adl_score int,
  mmse_score int,
  level_before varchar(4) references nh_care_level,
  level_after varchar(4) not null references nh_care_level,
  assessor_id int references nh_staff,
  family_confirm smallint not null default 0,
  create_time timestamp not null
);
comment on table nh_assessment is '老人能力评估';
comment on column nh_assessment.elder_id is '老人ID';
comment on column nh_assessment.assess_date is '评估日期';
comment on column nh_assessment.assess_type is '评估类型：1入住评估 2定期评估 3病情变化复评';
comment on column nh_assessment.adl_score is '日常生活能力评分（0-100）';
comment on column nh_assessment.mmse_score is '认知评分（0-30），未做为空';
comment on column nh_assessment.level_before is '评估前护理等级';
comment on column nh_assessment.level_after is '评估后护理等级';
comment on column nh_assessment.assessor_id is '评估人';
comment on column nh_assessment.family_confirm is '家属是否确认：0否 1是';
insert into nh_assessment
select row_number() over (order by d, e), e, d, case when k = 0 then 1 when pg_temp.u('at', e * 20 + k) < 0.18 then 3 else 2 end, sc, mm, lag(lv) over (partition by e order by k), lv, 50 + pg_temp.n('aa', e * 20 + k, 0, 9), case when d > '2026-05-20' then 0 else 1 end, d + time '15:30' + pg_temp.n('ax', e * 20 + k, 0, 90) * interval '1 minute'
  from (select e, k, d, sc, case when pg_temp.u('am', e) < 0.7 then greatest(3, least(30, sc / 4 + pg_temp.n('an', e * 20 + k, 0, 8))) end as mm, case when sc > 90 then 'L1' when sc > 60 then 'L2' when sc > 40 then 'L3' else 'L4' end as lv
    from (select e, k, in_date + case when k = 0 then -pg_temp.n('ad', e, 0, 2) else k * 182 + pg_temp.n('ad', e * 20 + k, -8, 8) end as d, greatest(0, least(100, (105 - pg_temp.skew('as', e, 0, 95, 1.2) - k * pg_temp.n('af', e, 0, 6) + pg_temp.n('ag', e * 20 + k, -3, 3)) / 5 * 5)) as sc, coalesce(out_date, date '2026-05-31') as till from stay, generate_series(0, 8) as k) as a where d <= till and (k = 0 or d > date '2022-04-01')) as b;
update nh_elder as o set level_code = a.level_after from (select distinct on (elder_id) elder_id, level_after from nh_assessment order by elder_id, assess_date desc) as a where a.elder_id = o.elder_id;

create table nh_contract (
  contract_id int primary key,
  contract_no varchar(16) not null unique,
  elder_id int not null references nh_elder,
  bed_id int not null references nh_bed,
  prev_contract_id int references nh_contract,
  sign_type smallint not null,
  sign_date date not null,
  begin_date date not null,
  end_date date not null,
  bed_fee numeric(10, 2) not null,
  deposit numeric(10, 2) not null default 0,
  contract_status smallint not null,
  stop_date date,
  stop_reason varchar(60),
  handler_id int references nh_staff,
  create_by varchar(20),
  create_time timestamp not null,
  update_time timestamp
);
comment on table nh_contract is '入住合同';
comment on column nh_contract.contract_no is '合同编号';
comment on column nh_contract.elder_id is '老人ID';
comment on column nh_contract.bed_id is '床位ID';
comment on column nh_contract.prev_contract_id is '续签的原合同';
comment on column nh_contract.sign_type is '签订类型：1新签 2续签';
comment on column nh_contract.sign_date is '签订日期';
comment on column nh_contract.begin_date is '合同开始日期';
comment on column nh_contract.end_date is '合同到期日期';
comment on column nh_contract.bed_fee is '约定床位费（元/月）';
comment on column nh_contract.deposit is '押金（元），续签不再收取';
comment on column nh_contract.contract_status is '合同状态：0待签 1履行中 2已到期 3提前终止 9作废';
comment on column nh_contract.stop_date is '终止日期';
comment on column nh_contract.stop_reason is '终止原因';
comment on column nh_contract.handler_id is '经办人';
insert into nh_contract
select c, 'HT' || to_char(bd, 'YYYYMM') || lpad(c::text, 4, '0'), e, a.bed_id, lag(c) over (partition by e order by y), case when y = 0 then 1 else 2 end, bd - case when y = 0 then pg_temp.n('cs', e, 0, 4) else pg_temp.n('cs', e * 9 + y, 3, 30) end, bd, ed, r.bed_price + y * 100 - case when bd < '2023-06-01' then 200 else 0 end, case when y = 0 then case when r.room_type = 1 then 20000 else 10000 end else 0 end, case when out_date between bd and ed - 1 then 3 when ed < date '2026-06-01' then 2 else 1 end, case when out_date between bd and ed - 1 then out_date end, case when out_date between bd and ed - 1 then (array['回家休养', '转院治疗', '老人去世', '转其他机构', '家属要求'])[el.out_reason] end, case when pg_temp.u('ch', c) < 0.5 then 60 else 61 end, pg_temp.pick('ci', c, array['zhoumin', 'linxia']), bd - 3 + time '10:00' + pg_temp.n('ck', c, 0, 400) * interval '1 minute', case when out_date between bd and ed - 1 then out_date + time '17:00' end
  from (select row_number() over (order by in_date + y * 365, e)::int as c, e, bed_id, y, (in_date + y * interval '1 year')::date as bd, (in_date + (y + 1) * interval '1 year')::date - 1 as ed, out_date from stay, generate_series(0, 4) as y where in_date + y * interval '1 year' <= coalesce(out_date, date '2026-05-31')) as a join nh_bed as nb on nb.bed_id = a.bed_id join nh_room as r using (room_id) join (select elder_id, out_reason from nh_elder) as el on el.elder_id = e;
insert into nh_contract
select m + i, 'HT202605' || lpad((m + i)::text, 4, '0'), x.elder_id, b.bed_id, null, 1, date '2026-05-12' + i, date '2026-06-01' + i, date '2027-05-31' + i, 2200, 10000, case when i <= 3 then 0 else 9 end, null, case when i > 3 then '家属改签其他房型' end, 60, 'zhoumin', timestamp '2026-05-12 10:20' + i * interval '1 day', null
  from generate_series(1, 6) as i, (select max(contract_id) as m from nh_contract) as y, lateral (select elder_id from nh_elder where elder_status = 0 and del_flag = 0 order by elder_id offset i limit 1) as x, lateral (select bed_id from nh_bed where bed_status in (0, 2) order by bed_id offset i % 3 limit 1) as b;

create table nh_leave (
  leave_id int primary key,
  elder_id int not null references nh_elder,
  leave_type smallint not null,
  leave_time timestamp not null,
  plan_back_time timestamp not null,
  back_time timestamp,
  pickup_name varchar(30),
  approve_status smallint not null,
  approver_id int references nh_staff,
  create_time timestamp not null
);
comment on table nh_leave is '请假外出';
comment on column nh_leave.elder_id is '老人ID';
comment on column nh_leave.leave_type is '请假类型：1回家探亲 2外出就医 3住院 4旅游';
comment on column nh_leave.leave_time is '离院时间';
comment on column nh_leave.plan_back_time is '计划返院时间';
comment on column nh_leave.back_time is '实际返院时间，未返院为空';
comment on column nh_leave.pickup_name is '接送人';
comment on column nh_leave.approve_status is '审批状态：0待审批 1已同意 2已驳回 3已取消';
comment on column nh_leave.approver_id is '审批人';
insert into nh_leave
select row_number() over (order by t, e), e, ty, t, t + d * interval '1 day', case when st = 1 and t + d * interval '1 day' < '2026-05-30' then t + floor(d * (1000 + 760 * pg_temp.u('lb', e * 9 + k))) * interval '1 minute' end, case when pg_temp.u('lp', e * 9 + k) < 0.8 then pg_temp.person('fam', e * 3 + 1) end, st, case when st in (1, 2) then 2 + e % 6 end, t - pg_temp.n('lc', e * 9 + k, 2, 70) * interval '1 hour'
  from (select e, k, t, ty, case ty when 3 then pg_temp.n('ld', e * 9 + k, 5, 20) when 2 then 1 else pg_temp.n('ld', e * 9 + k, 1, 7) end as d, case when t > '2026-05-30 12:00' then 0 else pg_temp.weighted('ls', e * 9 + k, array['1', '2', '3'], array[88, 5, 7])::int end as st
    from (select e, k, out_date, date '2025-06-01' + pg_temp.n('lt', e * 9 + k, 0, 363) + time '08:00' + pg_temp.n('lu', e * 9 + k, 0, 480) * interval '1 minute' as t, pg_temp.weighted('ly', e * 9 + k, array['1', '2', '3', '4'], array[48, 30, 17, 5])::int as ty, in_date from stay, generate_series(1, 4) as k where coalesce(out_date, '2026-05-31') > '2025-06-01') as a where t > in_date + 10 and t < coalesce(out_date, date '2026-06-30') - 25) as b;

create table nh_care_record (
  record_id int primary key,
  elder_id int not null,
  item_id int not null references nh_service_item,
  staff_id int references nh_staff,
  plan_time timestamp not null,
  done_time timestamp,
  exec_status smallint not null,
  skip_reason varchar(40),
  charge_amount numeric(8, 2) not null default 0
);
comment on table nh_care_record is '护理执行记录';
comment on column nh_care_record.elder_id is '老人ID';
comment on column nh_care_record.item_id is '服务项目ID';
comment on column nh_care_record.staff_id is '执行护理员';
comment on column nh_care_record.plan_time is '计划时间';
comment on column nh_care_record.done_time is '完成时间';
comment on column nh_care_record.exec_status is '执行状态：0未执行 1已完成 2老人拒绝 3请假跳过';
comment on column nh_care_record.skip_reason is '未执行原因';
comment on column nh_care_record.charge_amount is '另收费金额（元）';
insert into nh_care_record
select k, elder_id, item_id, staff, t, case when st = 1 then t + pg_temp.skew('rd', k, 2, 70, 2) * interval '1 minute' end, st, case st when 2 then pg_temp.pick('rr', k, array['身体不适', '不愿配合', '正在休息']) when 3 then '外出请假' end, case when st = 1 then coalesce(extra_price, 0) * case when pg_temp.u('rx', k) < 0.5 then 1 else 0 end else 0 end
  from (select row_number() over (order by d, e.elder_id, li.item_id)::int as k, e.elder_id, li.item_id, s.extra_price, d + time '06:30' + pg_temp.n('rt', e.elder_id * 400 + li.item_id * 9 + g, 0, 800) * interval '1 minute' as t, ar.area_id as area, case when pg_temp.u('rs', e.elder_id * 400 + li.item_id * 9 + g) < 0.9 then 1 when pg_temp.u('rs', e.elder_id * 400 + li.item_id * 9 + g) < 0.95 then 2 else 3 end as s0, g
    from generate_series(0, 4) as g, lateral (select date '2026-05-27' + g as d) as dd, nh_elder as e join nh_level_item as li using (level_code) join nh_service_item as s using (item_id) join nh_bed using (bed_id) join nh_room as ar using (room_id) where elder_status = 1 and pg_temp.u('ri', e.elder_id * 400 + li.item_id * 9 + g) < least(0.6, li.times_per_week / 14.0)) as a,
    lateral (select case when g = 4 and t > '2026-05-31 15:00' then 0 else s0 end as st) as b, lateral (select case when st in (1, 2) then (select staff_id from nh_staff where area_id = area and post = 3 and leave_date is null order by pg_temp.u('rf', k * 100 + staff_id) limit 1) end as staff) as c;

create table nh_bill (
  bill_id int primary key,
  bill_no varchar(16) not null unique,
  elder_id int not null references nh_elder,
  bill_month char(7) not null,
  total_amount numeric(10, 2) not null,
  paid_amount numeric(10, 2) not null default 0,
  due_date date not null,
  bill_status smallint not null,
  create_by varchar(20),
  create_time timestamp not null,
  update_time timestamp
);
comment on table nh_bill is '月度账单';
comment on column nh_bill.bill_no is '账单号';
comment on column nh_bill.elder_id is '老人ID';
comment on column nh_bill.bill_month is '账单月份';
comment on column nh_bill.total_amount is '应收合计（元）';
comment on column nh_bill.paid_amount is '已收金额（元）';
comment on column nh_bill.due_date is '缴费截止日';
comment on column nh_bill.bill_status is '账单状态：0待审核 1待缴费 2部分缴费 3已结清 9已作废';
comment on column nh_bill.create_time is '生成时间';

create table nh_bill_item (
  id int primary key,
  bill_id int not null references nh_bill,
  fee_type smallint not null,
  quantity numeric(8, 2) not null,
  unit_price numeric(10, 2) not null,
  amount numeric(10, 2) not null,
  remark varchar(60)
);
comment on table nh_bill_item is '账单明细';
comment on column nh_bill_item.bill_id is '账单ID';
comment on column nh_bill_item.fee_type is '费用类型：1床位费 2护理费 3餐费 4单项服务费 5请假退费';
comment on column nh_bill_item.quantity is '数量（天或次）';
comment on column nh_bill_item.unit_price is '单价（元）';
comment on column nh_bill_item.amount is '金额（元），退费为负数';

create temp table bl as
select row_number() over (order by m, e)::int as b, e, m, days, mdays, level_code, fee, bed_fee, case when pg_temp.u('bv', e * 100 + mi) < 0.15 then pg_temp.n('bw', e * 100 + mi, 1, 6) else 0 end as lv, pg_temp.weighted('bx', e * 100 + mi, array['0', '1', '2', '3', '4', '6'], array[50, 15, 15, 10, 6, 4])::int as svc, case when mi = 5 then pg_temp.weighted('bs', e * 100 + mi, array['0', '1'], array[70, 30]) else pg_temp.weighted('bs', e * 100 + mi, array['3', '2', '1', '9'], array[90, 3, 5, 2]) end::int as st
  from (select e, mi, m, least(coalesce(out_date, '2026-12-31'), (m + interval '1 month')::date - 1) - greatest(in_date, m) + 1 as days, (m + interval '1 month')::date - m as mdays, coalesce((select level_after from nh_assessment as a where a.elder_id = e and assess_date <= m + 20 order by assess_date desc limit 1), 'L2') as level_code, (select bed_fee from nh_contract as c where c.elder_id = e and c.begin_date <= m + 31 order by begin_date desc limit 1) as bed_fee
      from stay, generate_series(0, 5) as mi, lateral (select (date '2025-12-01' + mi * interval '1 month')::date as m) as mm where in_date < m + interval '1 month' and coalesce(out_date, '2026-12-31') >= m) as a join (select level_code, month_fee as fee from nh_care_level) as l using (level_code);
insert into nh_bill select b, 'ZD' || to_char(m, 'YYYYMM') || lpad(b::text, 5, '0'), e, to_char(m, 'YYYY-MM'), 0, 0, m + 40, st, 'caiwu', (m + interval '1 month')::date - 1 + time '18:00' + (b % 97) * interval '20 seconds', null from bl;
insert into nh_bill_item
select row_number() over (order by b, t), b, t, q, p, round(q * p, 2), case t when 5 then '请假退餐费' when 4 then '助浴、康复等' end
  from bl, lateral (values (1, days::numeric, round(bed_fee / mdays, 2)), (2, days::numeric, round(fee / mdays, 2)), (3, days::numeric, 38.00), (4, svc::numeric, 40.00), (5, least(lv, days - 1)::numeric, -38.00)) as v (t, q, p) where q > 0;
update nh_bill as x set total_amount = s.a, paid_amount = case bill_status when 3 then s.a when 2 then round(s.a * 0.5, -2) else 0 end from (select bill_id, sum(amount) as a from nh_bill_item group by 1) as s where s.bill_id = x.bill_id;

create table nh_receipt (
  receipt_id int primary key,
  receipt_no varchar(16) not null unique,
  elder_id int not null references nh_elder,
  bill_id int references nh_bill,
  contract_id int,
  biz_type smallint not null,
  pay_way smallint not null,
  amount numeric(10, 2) not null,
  pay_time timestamp not null,
  cashier_id int references nh_staff,
  is_void smallint not null default 0,
  remark varchar(60)
);
comment on table nh_receipt is '收退款流水';
comment on column nh_receipt.receipt_no is '流水号';
comment on column nh_receipt.elder_id is '老人ID';
comment on column nh_receipt.bill_id is '账单ID，押金类为空';
comment on column nh_receipt.contract_id is '合同ID，押金类填写';
comment on column nh_receipt.biz_type is '业务类型：1账单收款 2收押金 3退押金';
comment on column nh_receipt.pay_way is '支付方式：1现金 2微信 3支付宝 4银行转账 5长护险结算';
comment on column nh_receipt.amount is '金额（元），收款退款均为正数';
comment on column nh_receipt.pay_time is '收付时间';
comment on column nh_receipt.cashier_id is '经办出纳';
comment on column nh_receipt.is_void is '是否作废：0否 1是';
insert into nh_receipt
select row_number() over (order by t, el, bt, v desc), 'SK' || to_char(t, 'YYMMDD') || lpad((row_number() over (order by t, el, bt, v desc))::text, 5, '0'), el, bill, con, bt, case when bt = 3 then 4 else pg_temp.weighted('pw', el * 10 + extract(month from t)::int, array['1', '2', '3', '4', '5'], case bt when 1 then array[8, 38, 16, 26, 12] else array[6, 34, 14, 46, 0] end)::int end, amt, t, 67 + el % 2, v, case when v = 1 then '录入有误，已重开' when bt = 3 and amt % 1000 <> 0 then '已扣房间损坏赔偿' end
  from (select elder_id as el, bill_id as bill, null::int as con, 1 as bt, paid_amount as amt, (bill_month || '-01')::date + interval '1 month' + pg_temp.skew('pt', bill_id, 0, 19, 1.5) * interval '1 day' + pg_temp.n('pu', bill_id, 510, 1020) * interval '1 minute' as t from nh_bill where bill_status in (2, 3) union all
    select elder_id, null, contract_id, 2, deposit, sign_date + time '10:30' + pg_temp.n('pd', contract_id, 0, 300) * interval '1 minute' from nh_contract where deposit > 0 and contract_status in (1, 2, 3) union all
    select e, null, c.contract_id, 3, c.deposit - case when pg_temp.u('pe', e) < 0.1 then 350 else 0 end, out_date + pg_temp.n('pf', e, 3, 20) + time '14:00' from stay join nh_contract as c on c.elder_id = e and deposit > 0 where out_date < '2026-05-10') as a, lateral (select 0 as v union all select 1 where bt <> 3 and pg_temp.u('pv', coalesce(bill, con + 9000)) < 0.015) as vv;

create table nh_bed_daily (
  stat_date date not null,
  area_id int not null references nh_area,
  bed_total int not null,
  bed_used int not null,
  bed_repair int not null default 0,
  in_count int not null default 0,
  out_count int not null default 0,
  create_time timestamp,
  primary key (stat_date, area_id)
);
comment on table nh_bed_daily is '床位使用日报（每晚快照）';
comment on column nh_bed_daily.stat_date is '统计日期';
comment on column nh_bed_daily.area_id is '楼层ID';
comment on column nh_bed_daily.bed_total is '床位总数';
comment on column nh_bed_daily.bed_used is '在住床位数';
comment on column nh_bed_daily.bed_repair is '停用床位数';
comment on column nh_bed_daily.in_count is '当日入住人数';
comment on column nh_bed_daily.out_count is '当日退住人数';
insert into nh_bed_daily
select d, area_id, count(distinct b.bed_id), count(distinct s.bed_id) filter (where s.in_date <= d and coalesce(s.out_date, '2027-01-01') > d), count(distinct b.bed_id) filter (where bed_status = 3 and d >= date '2026-05-18'), count(distinct s.e) filter (where s.in_date = d), count(distinct s.e) filter (where s.out_date = d), d + time '23:50'
  from generate_series(0, 119) as g, lateral (select date '2026-02-01' + g as d) as dd, nh_room join nh_bed as b using (room_id) left join stay as s using (bed_id) group by d, area_id;

create table nh_incident (
  incident_id int primary key,
  elder_id int not null references nh_elder,
  happen_time timestamp not null,
  incident_type smallint not null,
  severity smallint not null,
  place varchar(20),
  finder_id int references nh_staff,
  notify_family_time timestamp,
  handle_result varchar(100),
  close_time timestamp
);
comment on table nh_incident is '意外事件';
comment on column nh_incident.elder_id is '老人ID';
comment on column nh_incident.happen_time is '发生时间';
comment on column nh_incident.incident_type is '事件类型：1跌倒 2走失 3噎食 4压疮 5烫伤 6纠纷';
comment on column nh_incident.severity is '严重程度：1轻微 2一般 3严重';
comment on column nh_incident.place is '发生地点';
comment on column nh_incident.finder_id is '发现人';
comment on column nh_incident.notify_family_time is '通知家属时间';
comment on column nh_incident.handle_result is '处理结果';
comment on column nh_incident.close_time is '结案时间，未结案为空';
insert into nh_incident
select row_number() over (order by t, e), e, t, ty, sv, pg_temp.weighted('ip', e, array['房间', '卫生间', '走廊', '餐厅', '花园'], array[36, 30, 16, 12, 6]), 8 + pg_temp.n('if', e, 0, 41), case when sv > 1 or pg_temp.u('in', e) < 0.5 then t + pg_temp.skew('iq', e, 5, 240, 2) * interval '1 minute' end, case when t < '2026-05-15' then case ty when 1 then pg_temp.pick('ir', e, array['院内观察，无骨折', '送医拍片，软组织挫伤', '股骨颈骨折，住院手术']) when 4 then '换药护理，加强翻身' else '已处理，家属知情' end end, case when t < '2026-05-15' then t + pg_temp.n('ic', e, 1, 14) * interval '1 day' end
  from (select e, date_trunc('minute', in_date + (pg_temp.u('it', e) * (coalesce(out_date, date '2026-05-31') - in_date)) * interval '1 day') as t, pg_temp.weighted('iy', e, array['1', '2', '3', '4', '5', '6'], array[56, 4, 9, 19, 5, 7])::int as ty, pg_temp.weighted('iv', e, array['1', '2', '3'], array[58, 32, 10])::int as sv from stay where pg_temp.u('iz', e) < 0.4) as a;

create table nh_visit_booking (
  booking_id serial primary key,
  elder_id int not null references nh_elder,
  visitor_name varchar(30) not null,
  visitor_mobile varchar(11),
  visit_time timestamp not null,
  booking_status smallint not null default 0,
  create_time timestamp
);
comment on table nh_visit_booking is '探访预约（小程序二期）';
comment on column nh_visit_booking.booking_status is '预约状态：0待确认 1已确认 2已到访 3已取消';

create table flyway_schema_history (
  installed_rank int primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum int,
  installed_by varchar(100) not null,
  installed_on timestamp not null,
  execution_time int not null,
  success boolean not null
);
insert into flyway_schema_history select i, '1.' || i, d, 'SQL', 'V1.' || i || '__' || replace(d, ' ', '_') || '.sql', hashtext(d), 'nhapp', timestamp '2022-02-10 21:00' + i * interval '97 days', 20 + i * 13, true from unnest(array['init', 'add care level', 'add bill', 'add receipt void', 'bed daily', 'incident', 'visit booking']) with ordinality as t (d, i);

create view v_in_elder as
select e.elder_id, e.elder_no, e.elder_name, e.gender, e.birthday, l.level_name, b.bed_no, r.room_no, a.area_name, e.in_date
  from nh_elder as e join nh_bed as b using (bed_id) join nh_room as r using (room_id) join nh_area as a using (area_id) left join nh_care_level as l using (level_code) where e.elder_status = 1 and e.del_flag = 0;
comment on view v_in_elder is '在住老人一览';
