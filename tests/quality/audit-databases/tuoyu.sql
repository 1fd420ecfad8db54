-- 一家连锁托育与幼儿园（三个在营园区、一个已关停园区）的园所管理库：班级、幼儿、家长、考勤、晨检、接送、缴费、员工。
-- 结构参照掌通家园、智慧树的园务管理端：注释齐全，外键齐全，状态为小整数（含义写在注释里），逻辑删除用 is_deleted。
-- 数据由行号散列得到，每次加载一致；下面的函数只在会话内有效。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.surname(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,于,杜,叶,程,魏,苏,吕,丁,沈,任') $$;
create function pg_temp.adult(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select case when male then pg_temp.one(k || 'm', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,鹏,志远,浩,俊杰,晓峰,建平,文斌,海涛,宇,凯,博,振宇,家明,立群,永康') else pg_temp.one(k || 'w', i, '芳,娜,敏,静,丽,艳,娟,婷,雪,琳,慧,倩,晓燕,海燕,玲玲,佳,莹,丹丹,梦洁,文静,思思,璐,颖,雅琴,春兰') end $$;
create function pg_temp.baby(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select case when male then pg_temp.one(k || 'm', i, '沐辰,浩宇,奕辰,宇轩,亦宸,子墨,嘉树,梓睿,锦川,一诺,景行,书航,云帆,星野,以恒,承宇,知远,铭泽,皓轩,泽楷,煜城,屹然,辰逸,北辰') else pg_temp.one(k || 'w', i, '若汐,一诺,欣妍,语桐,依诺,梓涵,沐晴,可馨,书瑶,芷若,安琪,诗涵,念初,清禾,以沫,初夏,艺涵,苡沫,米朵,思妤,星媛,宛凝,雨霏,知夏') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '133,135,136,137,138,139,150,152,158,159,176,180,182,186,187,189,191,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
create function pg_temp.sy(d date) returns int language sql immutable
  as $$ select extract(year from d)::int - case when extract(month from d) < 9 then 1 else 0 end $$;

-- 基础档案 ---------------------------------------------------------------------------------------------------------

create table kg_campus (
  id integer primary key,
  campus_code varchar(10) not null unique,
  campus_name varchar(60) not null,
  campus_type smallint not null check (campus_type in (1, 2, 3)),
  district varchar(20) not null,
  address varchar(120),
  license_no varchar(40),
  capacity smallint not null,
  meal_price numeric(8, 2) not null,
  principal_id integer,
  tel varchar(20),
  open_date date not null,
  close_date date,
  status smallint not null default 1 check (status in (1, 2))
);
comment on table kg_campus is '园区';
comment on column kg_campus.campus_code is '园区编码';
comment on column kg_campus.campus_name is '园区名称';
comment on column kg_campus.campus_type is '园区类型：1托育中心 2幼儿园 3托幼一体';
comment on column kg_campus.district is '所在区';
comment on column kg_campus.address is '详细地址';
comment on column kg_campus.license_no is '办学许可或托育备案号';
comment on column kg_campus.capacity is '核定托位（学位）数';
comment on column kg_campus.meal_price is '每日伙食标准（元）';
comment on column kg_campus.principal_id is '园长（员工）';
comment on column kg_campus.tel is '园区电话';
comment on column kg_campus.open_date is '开园日期';
comment on column kg_campus.close_date is '关停日期';
comment on column kg_campus.status is '状态：1运营中 2已关停';
insert into kg_campus values
  (1, 'YH01', '小禾苗幼儿园（云湖园）', 3, '余杭区', '云湖路 218 号', '教民 133011060001238', 120, 20, null, '0571-86120018', '2018-09-01', null, 1),
  (2, 'BJ02', '小禾苗幼儿园（滨江园）', 3, '滨江区', '江汉路 1755 号', '教民 133010860000917', 90, 20, null, '0571-86120028', '2020-09-01', null, 1),
  (3, 'CX03', '小禾苗托育中心（城西园）', 1, '西湖区', '文二西路 808 号 2 层', '浙托备 330106000352', 45, 24, null, '0571-86120038', '2021-03-15', null, 1),
  (4, 'XS04', '小禾苗托育中心（萧山园）', 1, '萧山区', '金城路 566 号 3 层', '浙托备 330109000274', 30, 24, null, '0571-86120048', '2022-03-01', '2025-07-15', 2);

create table kg_staff (
  id integer primary key,
  campus_id integer not null references kg_campus,
  staff_no varchar(12) not null unique,
  staff_name varchar(20) not null,
  gender smallint not null check (gender in (1, 2)),
  mobile varchar(11),
  post varchar(20) not null,
  education varchar(10),
  certificate varchar(30),
  health_cert_expire date,
  hire_date date not null,
  leave_date date,
  status smallint not null check (status in (1, 2, 3)),
  is_deleted boolean not null default false,
  check (leave_date > hire_date)
);
comment on table kg_staff is '员工';
comment on column kg_staff.campus_id is '所属园区';
comment on column kg_staff.staff_no is '工号';
comment on column kg_staff.staff_name is '姓名';
comment on column kg_staff.gender is '性别：1男 2女';
comment on column kg_staff.mobile is '手机号';
comment on column kg_staff.post is '岗位';
comment on column kg_staff.education is '学历';
comment on column kg_staff.certificate is '资格证书';
comment on column kg_staff.health_cert_expire is '健康证到期日';
comment on column kg_staff.hire_date is '入职日期';
comment on column kg_staff.leave_date is '离职日期';
comment on column kg_staff.status is '状态：1在职 2试用期 3已离职';
comment on column kg_staff.is_deleted is '是否删除';
insert into kg_staff
select i, c, 'XH' || lpad(i::text, 4, '0'), pg_temp.surname('st', i) || pg_temp.adult('st', i, male), case when male then 1 else 2 end, pg_temp.mobile('st', i), post,
       case when post in ('园长', '财务') then pg_temp.w('se', i, '本科:8,硕士:2') when post in ('主班教师', '配班教师', '招生顾问') then pg_temp.w('se', i, '大专:5,本科:5') when post = '保健医' then '大专' else pg_temp.w('se', i, '初中:3,高中:4,中专:3') end,
       case when post in ('园长', '主班教师') then '幼儿园教师资格证' when post = '配班教师' then pg_temp.w('sc', i, '幼儿园教师资格证:6,育婴员证:3') when post = '保育员' then '保育师证' when post = '保健医' then '执业护士证' when post = '厨师' then '中式烹调师证' end,
       case when l is null then date '2026-03-10' + pg_temp.z('sh', i, 0, 330) else l - pg_temp.z('sh', i, -200, 100) end, h, l,
       case when l is not null then 3 when h > date '2026-04-01' then 2 else 1 end, false
  from (select row_number() over (order by c, o, n)::int as i, c, post, n, o from (values (1, '园长', 1, 1), (1, '主班教师', 7, 2), (1, '配班教师', 6, 3), (1, '保育员', 6, 4), (1, '保健医', 1, 5), (1, '招生顾问', 2, 6), (1, '财务', 1, 7), (1, '厨师', 2, 8), (1, '司机', 1, 9), (2, '园长', 1, 1), (2, '主班教师', 6, 2), (2, '配班教师', 5, 3), (2, '保育员', 5, 4), (2, '保健医', 1, 5), (2, '招生顾问', 1, 6), (2, '厨师', 2, 8), (2, '司机', 1, 9), (3, '园长', 1, 1), (3, '主班教师', 3, 2), (3, '配班教师', 3, 3), (3, '保育员', 3, 4), (3, '保健医', 1, 5), (3, '招生顾问', 1, 6), (3, '厨师', 1, 8), (4, '园长', 1, 1), (4, '主班教师', 2, 2), (4, '保育员', 3, 4), (4, '保健医', 1, 5), (4, '厨师', 1, 8)) as v (c, post, m, o), generate_series(1, m) as n) as a,
  lateral (select case when c = 1 then date '2018-07-16' when c = 2 then date '2020-07-20' when c = 3 then date '2021-02-22' else date '2022-02-14' end as o0) as b,
  lateral (select post in ('厨师', '司机') and n = 1 as male, case when post = '园长' then o0 when post = '主班教师' and n <= 4 then o0 + pg_temp.z('hd', i, 0, 480) when n >= 4 and pg_temp.f('hx', i) < 0.3 then date '2026-02-24' + pg_temp.z('hd', i, 0, 90) else o0 + pg_temp.z('hd', i, 0, case c when 4 then 900 else 1700 end) end as h) as d,
  lateral (select case when c = 4 then date '2025-07-15' when post = '主班教师' and n = 5 then greatest(date '2024-07-12', h + 60) when n > 1 and post in ('配班教师', '保育员', '招生顾问') and pg_temp.f('hl', i) < 0.32 and h < date '2025-09-01' then greatest(h + 90, date '2023-10-01' + pg_temp.z('hm', i, 0, 950)) end as l) as e;
update kg_campus c set principal_id = (select id from kg_staff s where s.campus_id = c.id and s.post = '园长');
alter table kg_campus add foreign key (principal_id) references kg_staff;

create table kg_class (
  id integer primary key,
  campus_id integer not null references kg_campus,
  school_year char(9) not null,
  grade_code varchar(8) not null check (grade_code in ('TX', 'TD', 'XB', 'ZB', 'DB')),
  class_name varchar(30) not null,
  head_teacher_id integer references kg_staff,
  room_no varchar(10),
  capacity smallint not null,
  monthly_fee numeric(10, 2) not null,
  start_date date not null,
  end_date date not null,
  status smallint not null check (status in (1, 2, 3)),
  unique (campus_id, school_year, class_name)
);
comment on table kg_class is '班级（每学年重新编班）';
comment on column kg_class.campus_id is '所属园区';
comment on column kg_class.school_year is '学年';
comment on column kg_class.grade_code is '年级：TX托小班 TD托大班 XB小班 ZB中班 DB大班';
comment on column kg_class.class_name is '班级名称';
comment on column kg_class.head_teacher_id is '班主任（主班教师）';
comment on column kg_class.room_no is '教室';
comment on column kg_class.capacity is '班额';
comment on column kg_class.monthly_fee is '每月保教费（元）';
comment on column kg_class.start_date is '开班日期';
comment on column kg_class.end_date is '结班日期';
comment on column kg_class.status is '状态：1在读 2已结业 3已撤班';
insert into kg_class
select row_number() over (order by y, c, g), c, y || '-' || y + 1, (array['TX', 'TD', 'XB', 'ZB', 'DB'])[g], (array['小豆芽班', '小蜗牛班', '小海豚班', '小松鼠班', '小鲸鱼班'])[g], t.id, case when c in (1, 2) then g + 100 * (1 + g / 4) else 200 + g end, (array[15, 25, 30, 30, 35])[g],
       (array[4280, 3680, 2480, 2380, 2380])[g] + case c when 2 then 200 when 4 then -300 else 0 end + (y - 2023) * 100, make_date(y, 9, 1), e, case when y = 2025 then 1 when c = 4 and y = 2024 then 3 else 2 end
  from generate_series(2023, 2025) as y, generate_series(1, 4) as c, generate_series(1, 5) as g,
  lateral (select case when c = 4 and y = 2024 then date '2025-07-15' when c in (1, 2) then make_date(y + 1, 7, 10) else make_date(y + 1, 8, 31) end as e) as d
  left join lateral (select id from kg_staff s where s.campus_id = c and s.post = '主班教师' and s.hire_date <= make_date(y, 9, 1) and (s.leave_date is null or s.leave_date >= d.e) order by pg_temp.f('ht', s.id + y * 7) offset case when c in (1, 2) then g - 2 else g - 1 end limit 1) as t on true
 where case when c in (1, 2) then g >= 2 else g <= 2 end and not (c = 4 and y = 2025);

-- 幼儿与家长 ---------------------------------------------------------------------------------------------------------

create temp table t as
select i, fam, campus, en, bd, case when lv <= date '2026-06-26' then lv end as lv, lv = nat as grown, case when lv > date '2026-06-26' and i in (97, 158, 203, 221) then date '2026-03-20' + i % 31 end as pause, male
  from (select i, case when i % 17 = 0 then i - 1 else i end as fam from generate_series(1, 246) as i) as a,
  lateral (select pg_temp.w('ca', fam, '1:42,2:31,3:18,4:9')::int as campus, pg_temp.f('sx', i) < 0.53 as male) as b,
  lateral (select least(pg_temp.w('ye', i, '2023:42,2024:31,2025:27')::int, case campus when 4 then 2024 else 2025 end) as y, pg_temp.f('ek', i) as k) as c,
  lateral (select case when k < 0.62 then make_date(y, 9, 1) + pg_temp.z('e1', i, 0, 4) when k < 0.85 then make_date(y + 1, 3, 1) + pg_temp.z('e2', i, 0, 6) else make_date(y, 9, 10) + pg_temp.z('e3', i, 0, 270) end as e0) as d,
  lateral (select case extract(isodow from e0) when 6 then e0 + 2 when 7 then e0 + 1 else e0 end as en) as e,
  lateral (select en - case when campus in (1, 2) then 740 + floor(power(pg_temp.f('bd', i), 1.5) * 950)::int else 440 + pg_temp.z('bd', i, 0, 420) end as bd) as g,
  lateral (select pg_temp.sy(en) + greatest(0, case when campus in (1, 2) then 5 else 2 end - floor((make_date(pg_temp.sy(en), 9, 1) - bd) / 365.25)::int) + 1 as ny) as h,
  lateral (select least(case when campus in (1, 2) then make_date(ny, 7, 10) else make_date(ny, 8, 28) end, case when campus = 4 then date '2025-07-15' end) as nat0) as l,
  lateral (select greatest(nat0, en + 30) as nat, en + pg_temp.z('wl', i, 35, 520) as w0) as m,
  lateral (select least(nat, case when pg_temp.f('wd', i) < 0.24 then w0 - greatest(0, extract(isodow from w0)::int - 5) end) as lv) as n;

create table kg_child (
  id integer primary key,
  child_no varchar(12) not null unique,
  child_name varchar(20) not null,
  nick_name varchar(20),
  gender smallint not null check (gender in (1, 2)),
  birthday date not null,
  campus_id integer not null references kg_campus,
  class_id integer references kg_class,
  enroll_date date not null,
  leave_date date,
  leave_reason varchar(40),
  status smallint not null check (status in (1, 2, 3, 4)),
  allergy varchar(60),
  source_channel varchar(20),
  is_deleted boolean not null default false,
  created_at timestamp not null
);
comment on table kg_child is '幼儿档案';
comment on column kg_child.child_no is '幼儿编号';
comment on column kg_child.child_name is '幼儿姓名';
comment on column kg_child.nick_name is '小名';
comment on column kg_child.gender is '性别：1男 2女';
comment on column kg_child.birthday is '出生日期';
comment on column kg_child.campus_id is '所在园区';
comment on column kg_child.class_id is '当前班级；离园的为最后所在班级';
comment on column kg_child.enroll_date is '入园日期';
comment on column kg_child.leave_date is '离园日期';
comment on column kg_child.leave_reason is '离园原因';
comment on column kg_child.status is '状态：1在园 2休园 3已毕业 4已退园';
comment on column kg_child.allergy is '过敏史';
comment on column kg_child.source_channel is '招生渠道';
comment on column kg_child.is_deleted is '是否删除（误建档）';
comment on column kg_child.created_at is '建档时间';

create temp table cc as
select t.i, y, c.id as class_id, greatest(en, make_date(y, 9, 1)) as d1, case when least(coalesce(lv, date '2099-01-01'), c.end_date) <= date '2026-06-26' then least(coalesce(lv, date '2099-01-01'), c.end_date) end as d2, lv is not null and lv <= c.end_date as final
  from t cross join lateral generate_series(pg_temp.sy(en), pg_temp.sy(least(coalesce(lv, date '2026-06-26'), date '2026-06-26'))) as y
  cross join lateral (select least(greatest(floor((make_date(y, 9, 1) - bd) / 365.25)::int, case when campus in (1, 2) then 2 else 1 end), case when campus in (1, 2) then 5 else 2 end) as g) as g
  join kg_class c on c.campus_id = campus and left(c.school_year, 4)::int = y and c.grade_code = (array['TX', 'TD', 'XB', 'ZB', 'DB'])[g.g];
insert into kg_child
select i, 'C' || to_char(en, 'YYMM') || lpad(i::text, 4, '0'), pg_temp.surname('fa', fam) || pg_temp.baby('ba', i, male), case when pg_temp.f('nn', i) < 0.7 then pg_temp.one('nk', i, '豆豆,糖糖,果果,小满,团团,圆圆,安安,米粒,年糕,可乐,嘟嘟,乐乐,桃子,牛牛,朵朵,小鱼,土豆,布丁,六六,跳跳') end, case when male then 1 else 2 end, bd, campus, (select class_id from cc where cc.i = t.i order by y desc limit 1), en, lv,
       case when lv is null then null when campus = 4 and lv = date '2025-07-15' then '园区关停' when grown then null else pg_temp.w('lr', i, '搬家:30,转入公办园:34,费用原因:12,身体原因:9,祖辈自带:9,对服务不满意:6') end,
       case when lv is null then case when pause is null then 1 else 2 end when grown and not (campus = 4 and lv = date '2025-07-15') then 3 else 4 end,
       case when pg_temp.f('al', i) < 0.13 then pg_temp.w('ak', i, '鸡蛋:5,牛奶:6,海鲜:5,花生:4,芒果:4,青霉素:3,尘螨:2') end, pg_temp.w('ch', i, '老生推荐:34,自然到访:22,美团点评:14,小红书:12,抖音:8,社区地推:7,员工子女:3'), false, (en - pg_temp.z('cd', i, 2, 45)) + time '09:00' + pg_temp.z('ct', i, 0, 480) * interval '1 minute'
  from t;
insert into kg_child values
  (247, 'C25090247', '王沐辰', null, 1, '2022-05-18', 1, null, '2025-09-01', null, null, 1, null, '自然到访', true, '2025-08-26 10:12:00'),
  (248, 'C25110248', '测试宝宝', null, 2, '2023-01-01', 3, null, '2025-11-03', null, null, 1, null, null, true, '2025-11-03 15:40:00');

create table kg_child_class (
  id integer primary key,
  child_id integer not null references kg_child,
  class_id integer not null references kg_class,
  join_date date not null,
  exit_date date,
  exit_type smallint check (exit_type in (1, 2, 3)),
  operator_id integer references kg_staff,
  unique (child_id, class_id)
);
comment on table kg_child_class is '幼儿编班记录';
comment on column kg_child_class.child_id is '幼儿';
comment on column kg_child_class.class_id is '班级';
comment on column kg_child_class.join_date is '进班日期';
comment on column kg_child_class.exit_date is '出班日期；为空表示仍在班';
comment on column kg_child_class.exit_type is '出班类型：1升班 2毕业 3退园';
comment on column kg_child_class.operator_id is '操作员工';
insert into kg_child_class
select row_number() over (order by d1, cc.i), cc.i, cc.class_id, d1, d2, case when d2 is null then null when not final then 1 when k.status = 3 then 2 else 3 end, (select principal_id from kg_campus where id = k.campus_id)
  from cc join kg_child k on k.id = cc.i;

update kg_class c set status = 3, head_teacher_id = null where not exists (select from kg_child_class k where k.class_id = c.id); -- 招生不足

create table kg_parent (
  id integer primary key,
  parent_name varchar(20) not null,
  gender smallint not null check (gender in (1, 2)),
  mobile varchar(11) not null,
  work_unit varchar(60),
  is_app_active boolean not null default false,
  wechat_bound boolean not null default false,
  last_login_at timestamp,
  created_at timestamp not null
);
comment on table kg_parent is '家长';
comment on column kg_parent.parent_name is '家长姓名';
comment on column kg_parent.gender is '性别：1男 2女';
comment on column kg_parent.mobile is '手机号（登录账号）';
comment on column kg_parent.work_unit is '工作单位';
comment on column kg_parent.is_app_active is '是否已激活家长端';
comment on column kg_parent.wechat_bound is '是否绑定微信';
comment on column kg_parent.last_login_at is '最近登录时间';
comment on column kg_parent.created_at is '创建时间';
create temp table pa as
select row_number() over (order by en, fam, r)::int as id, * from (
  select fam, min(en) as en, max(coalesce(lv, date '2026-06-26')) as last, r from t, generate_series(1, 4) as r
   where case r when 1 then pg_temp.f('p1', fam) < 0.88 when 2 then pg_temp.f('p1', fam) >= 0.88 or pg_temp.f('p2', fam) < 0.95 when 3 then pg_temp.f('p3', fam) < 0.32 else pg_temp.f('p4', fam) < 0.16 end group by fam, r) as a;
insert into kg_parent
select id, case when r = 1 then pg_temp.surname('fa', fam) when r = 4 and pg_temp.f('gp', fam) < 0.6 then pg_temp.surname('fa', fam) else pg_temp.surname('fb', id) end || case when r >= 3 then pg_temp.one('gn' || r, id, case r when 3 then '桂英,秀珍,玉兰,凤英,素芬,美华,月琴,春梅,爱珍' else '建国,国强,德明,永福,志刚,根法,水根,土根,建华' end) else pg_temp.adult('pn', id, r = 1) end,
       case when r in (1, 4) then 1 else 2 end, pg_temp.mobile('pm', id), case when r <= 2 and pg_temp.f('wu', id) < 0.45 then pg_temp.one('wk', id, '阿里巴巴,网易杭州,杭州银行,浙二医院,海康威视,个体经营,区税务局,文澜中学,浙江大学,中国移动,自由职业,大华股份,顺丰速运,吉利汽车,绿城物业') end,
       act, act and pg_temp.f('wb', id) < 0.8, case when act then least(last, date '2026-06-26') - pg_temp.z('ll', id, 0, 12) + time '07:00' + pg_temp.z('lt', id, 0, 900) * interval '1 minute' end, en - pg_temp.z('pc', id, 1, 10) + time '09:30' + pg_temp.z('pt', id, 0, 420) * interval '1 minute'
  from pa, lateral (select pg_temp.f('ac', id) < (array[0.82, 0.96, 0.4, 0.25])[r] as act) as x;

create table kg_child_parent (
  id integer primary key,
  child_id integer not null references kg_child,
  parent_id integer not null references kg_parent,
  relation varchar(10) not null check (relation in ('father', 'mother', 'grandma', 'grandpa')),
  is_primary boolean not null default false,
  can_pickup boolean not null default true,
  card_no varchar(12),
  unique (child_id, parent_id)
);
comment on table kg_child_parent is '幼儿与家长关系';
comment on column kg_child_parent.child_id is '幼儿';
comment on column kg_child_parent.parent_id is '家长';
comment on column kg_child_parent.relation is '关系：father父亲 mother母亲 grandma奶奶或外婆 grandpa爷爷或外公';
comment on column kg_child_parent.is_primary is '是否第一联系人';
comment on column kg_child_parent.can_pickup is '是否有接送权限';
comment on column kg_child_parent.card_no is '接送卡号；为空表示未发卡';
insert into kg_child_parent
select row_number() over (order by t.i, r), t.i, pa.id, (array['father', 'mother', 'grandma', 'grandpa'])[r], row_number() over (partition by t.i order by case r when 2 then 0 else r end) = 1, p, case when p and pg_temp.f('cn', t.i * 4 + r) < 0.9 then '00' || lpad(pg_temp.z('cx', t.i * 4 + r, 1, 99999999)::text, 8, '0') end
  from t join pa using (fam), lateral (select r = 2 or pg_temp.f('cp', pa.id) < 0.93 as p) as x;

-- 考勤、请假、晨检、接送 ---------------------------------------------------------------------------------------------------

create temp table cal as
select k, d::date as d from generate_series(date '2024-09-02', date '2026-06-26', interval '1 day') as d, generate_series(1, 2) as k
 where extract(isodow from d) < 6 and d::date not in ('2024-09-17', '2025-01-01', '2025-04-04', '2025-06-02', '2026-01-01', '2026-01-02', '2026-04-06', '2026-06-19')
   and d::date not between '2024-10-01' and '2024-10-07' and d::date not between '2025-05-01' and '2025-05-05' and d::date not between '2025-10-01' and '2025-10-08' and d::date not between '2026-05-01' and '2026-05-05'
   and case k when 1 then d::date not between '2025-01-20' and '2025-02-14' and d::date not between '2026-01-26' and '2026-02-27' and extract(month from d) <> 8 else d::date not between '2025-01-27' and '2025-02-05' and d::date not between '2026-02-13' and '2026-02-24' end;
create temp table cm as
select row_number() over (order by m, i)::int as n, * from (
  select t.i, t.campus, t.lv, t.grown, to_char(d, 'YYYY-MM') as m, array_agg(d order by d) as days, count(*)::int as due
    from t join cal on k = case when campus in (1, 2) then 1 else 2 end and d >= en and d <= coalesce(lv, pause, date '2026-06-26')
   group by t.i, t.campus, t.lv, t.grown, m having count(*) >= 2) as a
 where not (campus in (1, 2) and right(m, 2) = '07' and (pg_temp.f('su' || m, i) > 0.35 or lv < (m || '-31')::date));
alter table cm add class_id int, add sick int, add personal int, add absent int;
update cm set class_id = (select class_id from cc where cc.i = cm.i and d1 <= days[due] order by d1 desc limit 1),
  sick = case when due >= 10 and pg_temp.f('sk', n) < case when right(m, 2) in ('11', '12', '01') then 0.42 when right(m, 2) in ('03', '04', '05') then 0.3 else 0.17 end then 1 + floor(power(pg_temp.f('sd', n), 2.2) * 5)::int else 0 end,
  personal = case when due >= 10 and pg_temp.f('pk', n) < 0.24 then 1 + floor(power(pg_temp.f('pd', n), 2.5) * 4)::int else 0 end,
  absent = case when due >= 10 and pg_temp.f('ab', n) < 0.06 then 1 else 0 end;

create table kg_att_month (
  id integer primary key,
  child_id integer not null references kg_child,
  class_id integer not null references kg_class,
  att_month char(7) not null,
  due_days smallint not null,
  present_days smallint not null,
  sick_days smallint not null default 0,
  personal_days smallint not null default 0,
  absent_days smallint not null default 0,
  late_times smallint not null default 0,
  is_confirmed boolean not null default false,
  confirmed_by integer references kg_staff,
  unique (child_id, att_month),
  check (due_days = present_days + sick_days + personal_days + absent_days)
);
comment on table kg_att_month is '幼儿月考勤';
comment on column kg_att_month.child_id is '幼儿';
comment on column kg_att_month.class_id is '班级';
comment on column kg_att_month.att_month is '考勤月份（YYYY-MM）';
comment on column kg_att_month.due_days is '应到天数';
comment on column kg_att_month.present_days is '实到天数';
comment on column kg_att_month.sick_days is '病假天数';
comment on column kg_att_month.personal_days is '事假天数';
comment on column kg_att_month.absent_days is '未请假缺勤天数';
comment on column kg_att_month.late_times is '迟到次数';
comment on column kg_att_month.is_confirmed is '班主任是否已确认';
comment on column kg_att_month.confirmed_by is '确认人';
insert into kg_att_month
select n, i, class_id, m, due, due - sick - personal - absent, sick, personal, absent, floor(power(pg_temp.f('lt', n), 3) * 6), m < '2026-06', case when m < '2026-06' then head_teacher_id end
  from cm join kg_class c on c.id = class_id;

create table kg_leave (
  id integer primary key,
  child_id integer not null references kg_child,
  parent_id integer references kg_parent,
  leave_type smallint not null check (leave_type in (1, 2)),
  start_date date not null,
  end_date date not null,
  leave_days smallint not null,
  reason varchar(60),
  status smallint not null check (status in (0, 1, 2, 3)),
  approver_id integer references kg_staff,
  applied_at timestamp not null,
  approved_at timestamp,
  check (end_date >= start_date)
);
comment on table kg_leave is '幼儿请假单';
comment on column kg_leave.child_id is '幼儿';
comment on column kg_leave.parent_id is '申请家长；为空为教师代填';
comment on column kg_leave.leave_type is '请假类型：1病假 2事假';
comment on column kg_leave.start_date is '开始日期';
comment on column kg_leave.end_date is '结束日期';
comment on column kg_leave.leave_days is '请假天数（在园日）';
comment on column kg_leave.reason is '请假事由';
comment on column kg_leave.status is '状态：0待审批 1已同意 2已驳回 3已撤回';
comment on column kg_leave.approver_id is '审批人';
comment on column kg_leave.applied_at is '申请时间';
comment on column kg_leave.approved_at is '审批时间';
insert into kg_leave
select row_number() over (order by s, i, ty), i, case when pg_temp.f('lp', x) < 0.9 then (select parent_id from kg_child_parent p where p.child_id = i and p.is_primary) end, ty, s, e, q,
       case ty when 1 then pg_temp.w('lr', x, '发烧:28,感冒咳嗽:30,肠胃不适:12,手足口病:6,疱疹性咽峡炎:6,甲流:8,水痘:2,湿疹过敏:3,外伤:2') else pg_temp.w('lr', x, '回老家:26,外出旅游:20,家中有事:30,打疫苗:12,体检:5,祖辈来访:4') end,
       st, case when st in (1, 2) then head_teacher_id end, ap, case when st in (1, 2) then ap + pg_temp.z('lm', x, 3, 150) * interval '1 minute' end
  from (select n * 4 + ty as x, i, class_id, ty, days[p] as s, days[p + q - 1] as e, q, 1 as st
          from cm, generate_series(1, 2) as ty, lateral (select case ty when 1 then sick else personal end as q) as b, lateral (select case ty when 1 then 1 + pg_temp.z('l1', n, 0, due / 2 - q) else due / 2 + 1 + pg_temp.z('l2', n, 0, due - due / 2 - q) end as p) as d where q > 0
        union all
        select n * 4, i, class_id, 2, days[p], days[p], 1, case when pg_temp.f('l3', n) < 0.3 then 2 else 3 end from cm, lateral (select pg_temp.z('l4', n, 1, due) as p) as d where pg_temp.f('l5', n) < 0.025
        union all
        select 90000 + t.i, t.i, (select class_id from kg_child where id = t.i), 2, date '2026-06-29' + t.i % 3, date '2026-06-30' + t.i % 3, 2, 0 from t where lv is null and pause is null and t.i % 19 = 3) as a
  join kg_class c on c.id = class_id, lateral (select least(s - case when ty = 1 then 0 else pg_temp.z('la', x, 0, 3) end, date '2026-06-26') + time '06:50' + pg_temp.z('lb', x, 0, 110) * interval '1 minute' as ap) as y;

create table kg_morning_check (
  id integer primary key,
  child_id integer not null references kg_child,
  class_id integer not null references kg_class,
  check_date date not null,
  check_time time not null,
  temperature numeric(3, 1) not null,
  symptom_code varchar(6) not null,
  result smallint not null check (result in (1, 2, 3)),
  is_medicine boolean not null default false,
  doctor_id integer references kg_staff,
  is_notified boolean not null default false,
  remark varchar(60)
);
comment on table kg_morning_check is '晨检异常登记（正常入园的不登记）';
comment on column kg_morning_check.child_id is '幼儿';
comment on column kg_morning_check.class_id is '班级';
comment on column kg_morning_check.check_date is '晨检日期';
comment on column kg_morning_check.check_time is '晨检时间';
comment on column kg_morning_check.temperature is '体温（℃）';
comment on column kg_morning_check.symptom_code is '主要症状：S01发热 S02咳嗽 S03流涕 S04咽红 S05口腔疱疹 S06手足皮疹 S07眼红 S08外伤 S09呕吐腹泻 S10精神不振 S11指甲过长';
comment on column kg_morning_check.result is '处理结果：1准予入园 2入园观察 3劝返';
comment on column kg_morning_check.is_medicine is '是否委托喂药';
comment on column kg_morning_check.doctor_id is '晨检人（保健医）';
comment on column kg_morning_check.is_notified is '是否已通知家长';
comment on column kg_morning_check.remark is '备注';
insert into kg_morning_check
select row_number() over (order by d, tm, i), i, class_id, d, tm, case sc when 'S01' then 37.5 + round((power(pg_temp.f('te', x), 1.8) * 1.6)::numeric, 1) else 36.2 + round((pg_temp.f('te', x) * 0.9)::numeric, 1) end, sc, r, r < 3 and sc in ('S02', 'S03', 'S04') and pg_temp.f('md', x) < 0.45, dr.id, r > 1 or pg_temp.f('nt', x) < 0.5,
       case when r = 3 then '家长接回' when sc = 'S08' then pg_temp.one('rm', x, '膝盖擦伤,额头磕碰,手指划伤') end
  from (select x, i, class_id, campus, d, r, case when r = 3 then pg_temp.w('sy', x, 'S01:55,S05:14,S06:9,S07:6,S09:16') else pg_temp.w('sz', x, 'S02:30,S03:28,S04:11,S08:9,S10:6,S11:14') end as sc, time '07:35' + pg_temp.z('ck', x, 0, 75) * interval '1 minute' as tm
          from (select 100000 + l.id as x, l.child_id as i, (select class_id from cm where cm.i = l.child_id and l.start_date = any (days)) as class_id, (select campus_id from kg_child k where k.id = l.child_id) as campus, start_date as d, 3 as r from kg_leave l where leave_type = 1 and status = 1 and pg_temp.f('mc', l.id) < 0.28
                union all
                select n * 3 + v, i, class_id, campus, d, case when pg_temp.f('rs', n * 3 + v) < 0.45 then 1 else 2 end from cm, generate_series(0, 1) as v, lateral (select days[pg_temp.z('dd', n * 3 + v, 1, due)] as d) as y
                 where pg_temp.f('mm', n * 3 + v) < case when right(m, 2) in ('11', '12', '01', '03') then 0.3 else 0.16 end and not exists (select from kg_leave l where l.child_id = cm.i and y.d between l.start_date and l.end_date and l.status = 1)) as a) as b
  left join lateral (select id from kg_staff s where s.campus_id = campus and post = '保健医' and hire_date <= d) as dr on true;

create table kg_pickup_log (
  id integer primary key,
  child_id integer not null references kg_child,
  parent_id integer references kg_parent,
  direction smallint not null check (direction in (1, 2)),
  swipe_time timestamp not null,
  device_no varchar(12) not null,
  verify_mode varchar(8) not null check (verify_mode in ('card', 'face', 'manual')),
  is_proxy boolean not null default false,
  proxy_name varchar(20),
  photo_path varchar(80)
);
comment on table kg_pickup_log is '接送刷卡记录（闸机只保留最近三周多）';
comment on column kg_pickup_log.child_id is '幼儿';
comment on column kg_pickup_log.parent_id is '接送家长；代接时为空';
comment on column kg_pickup_log.direction is '方向：1入园 2离园';
comment on column kg_pickup_log.swipe_time is '刷卡时间';
comment on column kg_pickup_log.device_no is '闸机编号';
comment on column kg_pickup_log.verify_mode is '识别方式：card刷卡 face人脸 manual人工登记';
comment on column kg_pickup_log.is_proxy is '是否他人代接';
comment on column kg_pickup_log.proxy_name is '代接人姓名';
comment on column kg_pickup_log.photo_path is '抓拍照片路径';
insert into kg_pickup_log
select row_number() over (order by ts, i), i, case when not px then (select parent_id from kg_child_parent p where p.child_id = i and can_pickup order by pg_temp.f('pp', x * 11 + p.parent_id) limit 1) end, dir, ts, 'G' || campus || lpad(pg_temp.z('gt', x, 1, 2)::text, 2, '0'), vm, px, case when px then pg_temp.surname('px', x) || pg_temp.adult('px', x, x % 2 = 0) end, case when vm = 'face' then '/snap/' || to_char(ts, 'YYYYMMDD') || '/' || x || '.jpg' end
  from (select x, cm.i, campus, dir, pg_temp.w('vm', x, 'card:46,face:51,manual:3') as vm, dir = 2 and pg_temp.f('px', x) < 0.025 as px, d + case dir when 1 then time '07:38' + floor(power(pg_temp.f('ts', x), 1.3) * 4800) * interval '1 second' else time '16:20' + floor(power(pg_temp.f('ts', x), 2) * 6600) * interval '1 second' end as ts
          from cm, unnest(days) as d, generate_series(1, 2) as dir, lateral (select (d - date '2026-05-01') * 1000 + cm.i * 2 + dir as x) as y
         where m = '2026-06' and d >= date '2026-06-04' and pg_temp.f('sw', x) < 0.975 and not exists (select from kg_leave l where l.child_id = cm.i and d between l.start_date and l.end_date and l.status = 1)) as a;

-- 缴费 ---------------------------------------------------------------------------------------------------------------

create table kg_fee_item (
  id smallint primary key,
  item_code varchar(10) not null unique,
  item_name varchar(30) not null,
  item_type smallint not null check (item_type between 1 and 5),
  charge_cycle smallint not null check (charge_cycle between 1 and 3),
  default_price numeric(10, 2),
  is_refundable boolean not null,
  is_enabled boolean not null default true
);
comment on table kg_fee_item is '收费项目';
comment on column kg_fee_item.item_code is '项目编码';
comment on column kg_fee_item.item_name is '项目名称';
comment on column kg_fee_item.item_type is '项目类型：1保教费 2伙食费 3服务性收费 4代收费 5抵扣';
comment on column kg_fee_item.charge_cycle is '计费方式：1按月 2按日 3按次';
comment on column kg_fee_item.default_price is '默认单价（元）；为空按班级或园区标准';
comment on column kg_fee_item.is_refundable is '是否可退';
comment on column kg_fee_item.is_enabled is '是否启用';
insert into kg_fee_item values (1, 'BJF', '保教费', 1, 1, null, true, true), (2, 'HSF', '伙食费', 2, 2, null, true, true), (3, 'XCF', '校车费', 3, 1, 480, true, true), (4, 'YSF', '延时托管费', 3, 1, 360, true, true), (5, 'XQK', '兴趣课程费', 3, 1, 520, true, true), (6, 'YFF', '园服及被褥费', 4, 3, 580, false, true), (7, 'JDF', '建档体检费', 4, 3, 120, false, true), (8, 'THS', '缺勤退伙食费', 5, 2, null, false, true), (9, 'FYF', '防疫物资费', 4, 3, 60, false, false);

create table kg_bill (
  id integer primary key,
  bill_no varchar(20) not null unique,
  child_id integer not null references kg_child,
  class_id integer not null references kg_class,
  bill_month char(7) not null,
  issue_date date not null,
  due_date date not null,
  total_amount numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  discount_reason varchar(20),
  payable_amount numeric(10, 2) not null,
  paid_amount numeric(10, 2) not null default 0,
  refund_amount numeric(10, 2) not null default 0,
  status smallint not null check (status in (0, 1, 2, 3, 4)),
  void_reason varchar(40),
  check (payable_amount = total_amount - discount_amount)
);
comment on table kg_bill is '缴费账单（每名幼儿每月一张）';
comment on column kg_bill.bill_no is '账单号';
comment on column kg_bill.child_id is '幼儿';
comment on column kg_bill.class_id is '出账时班级';
comment on column kg_bill.bill_month is '账单月份（YYYY-MM）';
comment on column kg_bill.issue_date is '出账日期';
comment on column kg_bill.due_date is '缴费截止日';
comment on column kg_bill.total_amount is '账单合计（元），等于明细之和';
comment on column kg_bill.discount_amount is '优惠金额（元）';
comment on column kg_bill.discount_reason is '优惠原因';
comment on column kg_bill.payable_amount is '应缴金额（元）';
comment on column kg_bill.paid_amount is '已缴金额（元），不扣除退款';
comment on column kg_bill.refund_amount is '已退金额（元）';
comment on column kg_bill.status is '状态：0待缴 1部分缴费 2已缴清 3已作废 4已退费';
comment on column kg_bill.void_reason is '作废原因';

create table kg_bill_line (
  id integer primary key,
  bill_id integer not null references kg_bill,
  item_id smallint not null references kg_fee_item,
  quantity numeric(6, 1) not null,
  unit_price numeric(10, 2) not null,
  amount numeric(10, 2) not null,
  remark varchar(40)
);
comment on table kg_bill_line is '账单明细';
comment on column kg_bill_line.bill_id is '账单';
comment on column kg_bill_line.item_id is '收费项目';
comment on column kg_bill_line.quantity is '数量（月、天或次）';
comment on column kg_bill_line.unit_price is '单价（元）';
comment on column kg_bill_line.amount is '金额（元），抵扣为负';
comment on column kg_bill_line.remark is '备注';

create temp table b as
select row_number() over (order by issue, n, not dup)::int as id, * from (
  select cm.*, dup, days[1] as issue, lag(sick + personal) over (partition by i, dup order by m) as away, row_number() over (partition by i, dup order by m) as nth from cm, unnest(array[false, true]) as dup) as a
 where not dup or pg_temp.f('vd', n) < 0.013;
create temp table bl as
select row_number() over (order by b.id, x.item)::int as id, b.id as bill_id, x.* from b join kg_class c on c.id = b.class_id join kg_campus p on p.id = b.campus,
  lateral (values (1, case when due <= 10 then 0.5 else 1 end, c.monthly_fee, due <= 10, true), (2, due, p.meal_price, false, true), (3, 1, 480, false, campus <> 4 and pg_temp.f('bx', i) < 0.08), (4, 1, 360, false, pg_temp.f('by', i) < 0.2 and pg_temp.f('bz', n) < 0.9), (5, 1, 520, false, campus in (1, 2) and pg_temp.f('bk', i) < 0.14 and right(m, 2) <> '02'),
                  (6, 1, 580, false, nth = 1 and m > '2024-09'), (7, 1, 120, false, nth = 1 and m > '2024-09'), (8, away, -p.meal_price, false, coalesce(away, 0) > 0)) as x (item, q, price, half, yes) where yes;
insert into kg_bill
select id, 'JF' || to_char(issue, 'YYMMDD') || lpad(id::text, 5, '0'), i, class_id, m, issue, issue + 9, tot, disc, case when disc > 0 then why end, tot - disc,
       case st when 2 then tot - disc when 4 then tot - disc when 1 then round((tot - disc) / 2, -2) else 0 end, case when st = 4 then round((tot - disc) * pg_temp.z('rf', n, 2, 7) / 10, 0) else 0 end, st, case when st = 3 then pg_temp.one('vr', n, '重复出账,班级调整重新出账,延时托管漏计') end
  from b, lateral (select sum(round(q * price, 2)) as tot from bl where bill_id = b.id) as l,
  lateral (select case when (select source_channel from kg_child k where k.id = i) = '员工子女' then '员工子女' when i % 17 = 0 and i > 16 then '二孩优惠' when pg_temp.f('ol', i) < 0.1 then '老带新' end as why) as y,
  lateral (select case why when '员工子女' then round(tot * 0.3, 0) when '二孩优惠' then round(tot * 0.1, 0) when '老带新' then case when nth = 1 then 300 else 0 end else 0 end as disc) as z,
  lateral (select case when dup then 3 when lv is not null and not grown and to_char(lv, 'YYYY-MM') = m and due < 18 and pg_temp.f('r4', i) < 0.75 then 4 when m = '2026-06' then pg_temp.w('bs', n, '2:80,0:17,1:3')::int when m = '2026-05' then pg_temp.w('bs', n, '2:94,0:4,1:2')::int else pg_temp.w('bs', n, '2:985,0:9,1:6')::int end as st) as s;
insert into kg_bill_line select id, bill_id, item, q, price, round(q * price, 2), case when half then '半月' end from bl;

create table kg_payment (
  id integer primary key,
  pay_no varchar(24) not null unique,
  bill_id integer not null references kg_bill,
  pay_type smallint not null check (pay_type in (1, 2)),
  channel varchar(10) not null check (channel in ('wechat', 'alipay', 'bank', 'pos', 'cash')),
  amount numeric(10, 2) not null check (amount > 0),
  status smallint not null check (status in (1, 2)),
  payer_id integer references kg_parent,
  operator_id integer references kg_staff,
  paid_at timestamp not null,
  remark varchar(40)
);
comment on table kg_payment is '收退款流水';
comment on column kg_payment.pay_no is '流水号';
comment on column kg_payment.bill_id is '账单';
comment on column kg_payment.pay_type is '类型：1收款 2退款';
comment on column kg_payment.channel is '渠道：wechat微信 alipay支付宝 bank银行转账 pos刷卡 cash现金';
comment on column kg_payment.amount is '金额（元），均为正数';
comment on column kg_payment.status is '状态：1成功 2失败';
comment on column kg_payment.payer_id is '付款家长';
comment on column kg_payment.operator_id is '经办员工；家长线上自助缴费为空';
comment on column kg_payment.paid_at is '支付时间';
comment on column kg_payment.remark is '备注';
insert into kg_payment
select row_number() over (order by ts, x), 'P' || to_char(ts, 'YYYYMMDDHH24MI') || lpad(x::text, 6, '0'), id, ty, ch, am, st, (select parent_id from kg_child_parent p where p.child_id = a.child_id order by p.is_primary = (pg_temp.f('po', a.id) >= 0.25) desc, p.parent_id limit 1), case when ty = 2 or ch in ('bank', 'pos', 'cash') then 25 end, ts, case when ty = 2 then '退园退费' when st = 2 then '余额不足或超时' end
  from (select k.id * 3 + ty as x, k.id, k.child_id, least(ty, 2) as ty, pg_temp.w('ch', k.id, 'wechat:62,alipay:21,bank:9,pos:6,cash:2') as ch, case ty when 2 then refund_amount else paid_amount end as am, 1 as st,
               case when ty = 2 then coalesce((select leave_date from kg_child c where c.id = k.child_id), issue_date) + pg_temp.z('rd', k.id, 2, 9) + time '10:00' else issue_date + least(case when pg_temp.f('ld', k.id) < 0.9 then floor(power(pg_temp.f('pd', k.id), 1.6) * 10)::int else pg_temp.z('pe', k.id, 10, 24) end, date '2026-06-26' - issue_date) + time '08:00' end + pg_temp.z('pt', k.id, 0, 360) * interval '1 minute' as ts
          from kg_bill k, generate_series(1, 2) as ty where case ty when 1 then paid_amount else refund_amount end > 0
        union all
        select id * 3, id, child_id, 1, pg_temp.w('ch', id, 'wechat:7,alipay:3'), payable_amount, 2, issue_date + time '07:40' + pg_temp.z('pt', id, 0, 15) * interval '1 minute' from kg_bill where pg_temp.f('fl', id) < 0.03 and status <> 3) as a
 where ts < timestamp '2026-06-27';

create table sys_oper_log (
  id bigint primary key,
  staff_id integer references kg_staff,
  module varchar(20) not null,
  action varchar(20) not null,
  request_ip varchar(40),
  cost_ms integer,
  is_success boolean not null,
  oper_time timestamp not null
);
comment on table sys_oper_log is '后台操作日志';
comment on column sys_oper_log.staff_id is '操作员工';
comment on column sys_oper_log.module is '功能模块';
comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.request_ip is '来源地址';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.is_success is '是否成功';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, (array[1, 25, 28, 50, 2, 3])[pg_temp.z('os', i, 1, 6)], pg_temp.w('om', i, '缴费管理:30,幼儿档案:22,班级管理:8,晨检:16,考勤:18,系统设置:4'), pg_temp.w('oa', i, '查询:40,新增:18,修改:24,导出:14,删除:2'), '115.236.' || pg_temp.z('o1', i, 20, 24) || '.' || pg_temp.z('o2', i, 2, 250), floor(20 + power(pg_temp.f('oc', i), 4) * 3000), pg_temp.f('ok', i) < 0.98, timestamp '2026-05-27 08:00' + i / 20 * interval '1 day' + (8 + pg_temp.f('ot', i) * 600) * interval '1 minute'
  from generate_series(1, 600) as i;

create index on kg_child (campus_id, status);
create index on kg_pickup_log (swipe_time);
create index on kg_bill (bill_month, status);
create index on kg_payment (paid_at);
analyze;
