-- 公证处办证管理系统：一家公证处（总部与三个办证点）的受理、收费、出证、送达、归档、退费、投诉与复查。
-- After the 公证综合管理系统 of 国信公证 / 浙大网新; foreign keys and comments on every table and column; people and data invented.
-- Values come from hashes of row numbers, so that every load is the same. The functions and helper tables go with the session.
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
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,陈,张,沈,李,徐,周,吴,俞,朱,林,胡,金,叶,何,章,钱,方,楼,蒋,郑,潘,施,杨,黄,许,孙,丁,董,姚,赵,傅,余,汪,邵') || case sex when '1' then pg_temp.one(k || 'g', i, '建明,伟,国良,志刚,鑫,晓峰,浩,斌,宇轩,俊,水根,凯,文杰,海江,立军,一鸣,泽宇,永康,立,剑波,林,荣华,子豪,佳伟,洪亮') else pg_temp.one(k || 'g', i, '丽萍,敏,燕,雅芳,思琪,洁,美娟,晓红,婷,佳怡,秀珍,梦洁,琴,玲玲,可欣,彩英,莹,丹,月仙,雨涵,慧,诗婷,蓓,亚君,菊芬') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,137,138,139,150,151,158,159,177,180,186,188,189') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 顺延到工作日
create function pg_temp.wd(d date, n int) returns date language sql immutable
  as $$ select d + n + case extract(isodow from d + n)::int when 6 then 2 when 7 then 1 else 0 end $$;

create table gz_dict (
  id serial primary key,
  dict_type varchar(30) not null,
  dict_code varchar(10) not null,
  dict_name varchar(50) not null,
  sort_no smallint not null default 0,
  is_enabled boolean not null default true,
  unique (dict_type, dict_code)
);
comment on table gz_dict is '数据字典';
comment on column gz_dict.id is '主键';
comment on column gz_dict.dict_type is '字典类型：case_status案件状态 cert_type公证类别 party_role当事人身份 use_area使用地 purpose公证用途 id_type证件类型';
comment on column gz_dict.dict_code is '字典代码';
comment on column gz_dict.dict_name is '字典名称';
comment on column gz_dict.sort_no is '排序号';
comment on column gz_dict.is_enabled is '是否启用';
insert into gz_dict (dict_type, dict_code, dict_name, sort_no, is_enabled)
select t, split_part(x, ':', 1), split_part(x, ':', 2), o, split_part(x, ':', 3) = ''
from (values
  ('case_status', '10:待受理,20:已受理,30:审查中,40:待审批,50:已出证,60:已归档,80:终止公证,81:不予受理,82:申请撤回'),
  ('cert_type', 'NM:国内民事,NJ:国内经济,WM:涉外民事,WJ:涉外经济,GA:涉港澳,ST:涉台'),
  ('party_role', '01:申请人,02:代理人,03:关系人,04:法定代理人,05:受托人'),
  ('use_area', 'CN:中国大陆,US:美国,CA:加拿大,AU:澳大利亚,GB:英国,JP:日本,IT:意大利,ES:西班牙,DE:德国,FR:法国,SG:新加坡,AE:阿联酋,HK:中国香港,MO:中国澳门,TW:中国台湾'),
  ('purpose', '01:留学,02:定居,03:探亲,04:继承,05:房产交易,06:劳务,07:诉讼,08:贸易投标,09:结婚,10:贷款,99:其他'),
  ('id_type', '01:居民身份证,02:护照,03:港澳居民来往内地通行证,04:台湾居民来往大陆通行证,05:统一社会信用代码,06:军官证:x')
) v(t, list), unnest(string_to_array(list, ',')) with ordinality u(x, o);

create table gz_office (
  office_id smallint primary key,
  office_name varchar(40) not null unique,
  short_name varchar(20) not null,
  address varchar(100),
  phone varchar(20),
  open_date date not null,
  close_date date,
  status smallint not null default 1 check (status in (0, 1))
);
comment on table gz_office is '办证点';
comment on column gz_office.office_id is '办证点编号';
comment on column gz_office.office_name is '办证点名称';
comment on column gz_office.short_name is '简称';
comment on column gz_office.address is '地址';
comment on column gz_office.phone is '咨询电话';
comment on column gz_office.open_date is '启用日期';
comment on column gz_office.close_date is '撤并日期';
comment on column gz_office.status is '状态：1正常 0已撤并';
insert into gz_office values
  (1, '钱湖公证处总部', '总部', '钱湖区文晖路188号司法大楼1-3层', '0571-85120001', '2009-03-02', null, 1),
  (2, '钱湖公证处城西办证点', '城西', '西溪街道丰潭路62号', '0571-85120022', '2016-06-01', null, 1),
  (3, '钱湖公证处行政服务中心窗口', '政务中心', '市民街100号行政服务中心2楼B区', '0571-85120033', '2019-09-16', null, 1),
  (4, '钱湖公证处临江办证点', '临江', '临江镇人民路17号', '0571-85120044', '2017-04-10', '2025-04-01', 0);

create table gz_staff (
  staff_id integer primary key,
  staff_no varchar(10) not null unique,
  staff_name varchar(20) not null,
  gender char(1) not null check (gender in ('1', '2')),
  office_id smallint not null references gz_office,
  post varchar(10) not null,
  license_no varchar(20),
  mobile varchar(11),
  entry_date date not null,
  leave_date date,
  status smallint not null default 1 check (status in (1, 2, 3))
);
comment on table gz_staff is '工作人员（公证员、助理及其他岗位）';
comment on column gz_staff.staff_id is '人员编号';
comment on column gz_staff.staff_no is '工号';
comment on column gz_staff.staff_name is '姓名';
comment on column gz_staff.gender is '性别：1男 2女';
comment on column gz_staff.office_id is '所属办证点';
comment on column gz_staff.post is '岗位：公证员、助理、收费员、档案员、行政';
comment on column gz_staff.license_no is '公证员执业证号，仅公证员有';
comment on column gz_staff.mobile is '手机号';
comment on column gz_staff.entry_date is '入职日期';
comment on column gz_staff.leave_date is '离职或退休日期';
comment on column gz_staff.status is '状态：1在职 2离职 3退休';
insert into gz_staff
select i, 'QH' || lpad(i::text, 3, '0'), pg_temp.person('staff', i + 40, g), g, office, post,
  case post when '公证员' then '133' || lpad((20041100 + i * 97)::text, 11, '0') end, pg_temp.mobile('staff', i), entry, leave,
  case when leave is null then 1 when i in (2, 19) then 3 else 2 end
from (
  select i, case when pg_temp.f('sg', i) < 0.38 then '1' else '2' end g,
    case when i in (8, 9, 22, 26) then 2 when i in (10, 11, 23, 31) then 3 when i in (12, 24) then 4 when i = 13 then 2 else 1 end::smallint office,
    case when i <= 15 then '公证员' when i <= 27 then '助理' when i <= 31 then '收费员' when i <= 33 then '档案员' else '行政' end post,
    case when i in (14, 15, 25, 27) then date '2024-03-04' + i * 9 else date '2009-03-02' + pg_temp.z('se', i, 0, 4800) end entry,
    case i when 2 then date '2025-08-31' when 7 then date '2024-10-18' when 12 then date '2025-03-31' when 19 then date '2024-12-31' when 24 then date '2025-03-31' when 29 then date '2025-06-13' end leave
  from generate_series(1, 36) i) s;

create table gz_matter (
  matter_code varchar(8) primary key,
  matter_name varchar(50) not null,
  category varchar(20) not null,
  fee_mode smallint not null check (fee_mode in (1, 2)),
  unit_fee numeric(10,2) not null,
  rate numeric(6,4),
  time_limit smallint not null default 15,
  is_online boolean not null default false,
  is_enabled boolean not null default true
);
comment on table gz_matter is '公证事项';
comment on column gz_matter.matter_code is '事项代码';
comment on column gz_matter.matter_name is '事项名称';
comment on column gz_matter.category is '事项大类：法律行为、法律事实、文书、合同协议、其他';
comment on column gz_matter.fee_mode is '收费方式：1按件 2按标的额比例';
comment on column gz_matter.unit_fee is '每件收费标准（元），按比例收费的为最低收费';
comment on column gz_matter.rate is '收费比例，按件收费的为空';
comment on column gz_matter.time_limit is '办理时限（工作日）';
comment on column gz_matter.is_online is '是否可线上办理';
comment on column gz_matter.is_enabled is '是否启用';
create temp table m0 (code text, name text, cat text, mode int, fee numeric, rate numeric, lim int, online bool, en bool, wt float8, wtf float8);
insert into m0 values
  ('A01', '委托', '法律行为', 1, 150, null, 3, true, true, 24, 6), ('A02', '声明', '法律行为', 1, 150, null, 3, true, true, 9, 3), ('A03', '赠与', '法律行为', 2, 200, 0.0030, 10, false, true, 2.5, 0),
  ('A04', '遗嘱', '法律行为', 1, 400, null, 15, false, true, 5, 0), ('A05', '继承权', '法律行为', 2, 200, 0.0050, 15, false, true, 12, 1), ('A06', '放弃继承声明', '法律行为', 1, 100, null, 5, false, true, 4, 0),
  ('A07', '意定监护协议', '法律行为', 1, 800, null, 15, false, true, 0.8, 0), ('B01', '出生', '法律事实', 1, 80, null, 5, true, true, 0.5, 16), ('B02', '亲属关系', '法律事实', 1, 80, null, 7, true, true, 3, 13),
  ('B03', '无犯罪记录', '法律事实', 1, 80, null, 5, true, true, 0.3, 18), ('B04', '婚姻状况', '法律事实', 1, 80, null, 5, true, true, 0.6, 8), ('B05', '学历学位', '法律事实', 1, 80, null, 5, true, true, 0.2, 13),
  ('B06', '死亡', '法律事实', 1, 80, null, 7, false, true, 0.6, 1), ('B07', '工作经历', '法律事实', 1, 80, null, 5, true, true, 0.2, 3), ('C01', '证书执照', '文书', 1, 80, null, 3, true, true, 1.5, 9),
  ('C02', '文本相符', '文书', 1, 80, null, 3, true, true, 2, 7), ('C03', '签名印鉴', '文书', 1, 100, null, 3, false, true, 3, 4), ('C04', '译本相符', '文书', 1, 60, null, 3, false, false, 0, 2),
  ('D01', '借款合同（赋予强制执行效力）', '合同协议', 2, 300, 0.0015, 7, false, true, 7, 0), ('D02', '房屋买卖合同', '合同协议', 2, 300, 0.0020, 10, false, true, 1.5, 0), ('D03', '夫妻财产约定', '合同协议', 1, 500, null, 10, false, true, 1.8, 0),
  ('D04', '抵押合同', '合同协议', 2, 300, 0.0010, 7, false, true, 2, 0), ('E01', '保全证据', '其他', 1, 1000, null, 10, true, true, 9, 0.5), ('E02', '提存', '其他', 2, 200, 0.0030, 10, false, true, 0.8, 0),
  ('E03', '现场监督（摇号、抽签）', '其他', 1, 2000, null, 5, false, true, 3, 0), ('E04', '执行证书', '其他', 2, 500, 0.0010, 15, false, true, 1, 0);
insert into gz_matter select code, name, cat, mode, fee, rate, lim, online, en from m0;

create table gz_client (
  client_id integer primary key,
  client_type smallint not null check (client_type in (1, 2)),
  client_name varchar(60) not null,
  gender char(1),
  birth_date date,
  id_type varchar(2) not null,
  id_no varchar(30) not null,
  mobile varchar(11),
  address varchar(100),
  legal_rep varchar(20),
  is_blacklist boolean not null default false,
  create_time timestamp not null
);
comment on table gz_client is '当事人';
comment on column gz_client.client_id is '当事人编号';
comment on column gz_client.client_type is '当事人类型：1自然人 2法人或其他组织';
comment on column gz_client.client_name is '姓名或单位名称';
comment on column gz_client.gender is '性别：1男 2女，单位为空';
comment on column gz_client.birth_date is '出生日期，单位为空';
comment on column gz_client.id_type is '证件类型，见字典id_type';
comment on column gz_client.id_no is '证件号码';
comment on column gz_client.mobile is '联系电话';
comment on column gz_client.address is '住址或注册地址';
comment on column gz_client.legal_rep is '法定代表人，自然人为空';
comment on column gz_client.is_blacklist is '是否列入失信（虚假材料）名单';
comment on column gz_client.create_time is '建档时间';

-- 工作日历与每案的基础取值
create temp table day0 as
select d::date d, sum(wt) over (order by d) cum, wt from (
  select d, case extract(isodow from d)::int when 1 then 1.3 when 6 then 0.25 when 7 then 0 else 1 end
    * case extract(month from d)::int when 6 then 1.25 when 7 then 1.5 when 8 then 1.3 when 2 then 0.7 when 1 then 0.85 else 1 end
    * (1 + (d::date - date '2023-09-01') / 4000.0)
    * case when to_char(d, 'MMDD') between '1001' and '1007' or to_char(d, 'MMDD') between '0501' and '0503' or to_char(d, 'MMDD') = '0101'
        or d between '2024-02-10' and '2024-02-17' or d between '2025-01-28' and '2025-02-04' or d between '2026-02-16' and '2026-02-23' then 0 else 1 end wt
  from generate_series(timestamp '2023-09-01', timestamp '2026-06-26', interval '1 day') d) x;
delete from day0 where wt = 0;
create temp table c0 as
select i, d, sgn, src, off, fr, fo, amount_k,
  (select code from m0 where case when fo then wtf else wt end > 0 and (en or d < date '2024-07-01')
    order by -ln(pg_temp.f('m' || code, i) + 1e-9) / case when fo then wtf else wt end limit 1) m
from (
  select i, (select d from day0 where cum >= (i - 0.5) / 2600.0 * (select max(cum) from day0) order by cum limit 1) d,
    pg_temp.f('st', i) sgn, pg_temp.w('src', i, '1:62,2:24,3:6,4:8')::smallint src,
    pg_temp.w('off', i, '1:55,2:20,3:18,4:7')::smallint off, pg_temp.f('fr', i) fr, pg_temp.f('fo', i) < 0.42 fo, pg_temp.f('am', i) amount_k
  from generate_series(1, 2600) i) x;
update c0 set off = 1 where off = 4 and d >= '2025-03-15';

-- 单位1..160，自然人161..3200
insert into gz_client
select i, 2, pg_temp.one('cc', i, '杭州,浙江,钱湖,临江,之江,绍兴,宁波,上海') || pg_temp.one('cn', i, '恒远,信达,鼎盛,云栖,华策,蓝海,兴业,明州,普惠,天目,金石,瑞丰,同创,诚和,嘉禾,星河') || pg_temp.one('ct', i, '科技有限公司,置业有限公司,小额贷款有限公司,贸易有限公司,文化传媒有限公司,建设集团有限公司,融资担保有限公司,知识产权代理有限公司,电子商务有限公司'),
  null, null, '05', '9133' || lpad(pg_temp.z('ci', i, 0, 99999999)::text, 8, '0') || 'MA' || lpad((i * 37)::text, 4, '0'), pg_temp.mobile('cl', i),
  pg_temp.one('cd', i, '钱湖区文晖路,西溪街道文二西路,临江镇工业园,滨江区江南大道,余杭区文一西路') || pg_temp.z('cda', i, 1, 999) || '号', pg_temp.person('clr', i, '1'), pg_temp.f('bl', i) < 0.006, now()::timestamp
from generate_series(1, 160) i;
update gz_client set client_name = v.n from (values (1, '江南银行股份有限公司钱湖支行'), (2, '浙商普惠小额贷款有限公司'), (3, '钱湖区住房保障服务中心'), (4, '杭州图南知识产权代理有限公司')) v(id, n) where client_id = v.id;
insert into gz_client
select i, 1, pg_temp.person('cl', i, g), g, b, t,
  case t when '01' then pg_temp.one('cz', i, '330102,330103,330104,330106,330108,330110,330621,330724,341023,362301') || to_char(b, 'YYYYMMDD') || lpad(pg_temp.z('ca', i, 0, 99)::text, 2, '0') || (pg_temp.z('cb', i, 0, 4) * 2 + case g when '1' then 1 else 0 end) || pg_temp.one('cx', i, '0,1,2,3,4,5,6,7,8,9,X')
    when '02' then 'E' || lpad((i * 7919)::text, 8, '0') else 'H' || lpad((i * 3571)::text, 8, '0') end,
  case when pg_temp.f('cmn', i) > 0.04 then pg_temp.mobile('cl', i) end,
  case when pg_temp.f('cdn', i) > 0.1 then pg_temp.one('cd1', i, '钱湖区,上城区,拱墅区,西湖区,滨江区,萧山区,临江镇') || pg_temp.one('cd2', i, '翠苑新村,景芳三区,采荷人家,金色家园,望江府,绿洲花园,和睦小区,文鼎苑,丹枫新村') || pg_temp.z('cd3', i, 1, 40) || '幢' || pg_temp.z('cd4', i, 1, 4) || '单元' || pg_temp.z('cd5', i, 1, 18) || '0' || pg_temp.z('cd6', i, 1, 4) || '室' end,
  null, pg_temp.f('bl', i) < 0.003, now()::timestamp
from (select i, pg_temp.w('g', i, '1:47,2:53') g, date '1940-01-01' + floor(power(pg_temp.f('cb0', i), 0.8) * 24000)::int b, pg_temp.w('t', i, '01:95,02:3,03:1,04:1') t from generate_series(161, 3200) i) x;

create table gz_case (
  case_id integer primary key,
  accept_no varchar(30) unique,
  office_id smallint not null references gz_office,
  applicant_id integer not null references gz_client,
  notary_id integer references gz_staff,
  assistant_id integer references gz_staff,
  source smallint not null check (source in (1, 2, 3, 4)),
  use_area varchar(2) not null,
  purpose varchar(2),
  case_status varchar(2) not null,
  is_legal_aid boolean not null default false,
  apply_time timestamp not null,
  accept_date date,
  due_date date,
  finish_date date,
  finish_reason varchar(100)
);
comment on table gz_case is '公证案件（卷宗）';
comment on column gz_case.case_id is '案件编号';
comment on column gz_case.accept_no is '受理号，受理后生成';
comment on column gz_case.office_id is '受理办证点';
comment on column gz_case.applicant_id is '主申请人';
comment on column gz_case.notary_id is '承办公证员，未受理的为空';
comment on column gz_case.assistant_id is '公证员助理';
comment on column gz_case.source is '申请渠道：1窗口 2网上 3上门 4电话预约';
comment on column gz_case.use_area is '使用地，见字典use_area';
comment on column gz_case.purpose is '用途，见字典purpose';
comment on column gz_case.case_status is '案件状态，见字典case_status';
comment on column gz_case.is_legal_aid is '是否法律援助（减免收费）';
comment on column gz_case.apply_time is '申请时间';
comment on column gz_case.accept_date is '受理日期';
comment on column gz_case.due_date is '应办结日期';
comment on column gz_case.finish_date is '办结日期（出证、终止、不予受理或撤回之日）';
comment on column gz_case.finish_reason is '终止、不予受理或撤回的原因';
insert into gz_case
select i, case when acc is not null then '（' || extract(year from acc) || '）浙钱证受字第' || row_number() over (partition by extract(year from acc), acc is null order by i) || '号' end,
  off, app, case when acc is not null then
    (select staff_id from gz_staff s where post = '公证员' and (s.office_id = c.off or staff_id = 1 and c.off = 4) and entry_date <= c.d and (leave_date is null or leave_date > c.d + 12)
      order by -ln(pg_temp.f('nt' || staff_id, c.i) + 1e-9) / (0.4 + pg_temp.f('nw', staff_id)) limit 1) end,
  case when acc is not null and pg_temp.f('as0', i) < 0.93 then
    (select staff_id from gz_staff s where post = '助理' and (s.office_id = c.off or c.off in (3, 4) and s.office_id = 1) and entry_date <= c.d and (leave_date is null or leave_date > c.d + 12) order by pg_temp.f('at' || staff_id, c.i) limit 1) end,
  src, area, case when pg_temp.f('pp', i) > 0.05 then purpose end,
  case when sgn < 0.025 and fin is not null then '81' when sgn < 0.065 and fin is not null then '80' when sgn < 0.08 and fin is not null then '82'
    when acc is null then '10' when fin is null then case when acc > date '2026-06-24' then '20' when pg_temp.f('s3', i) < 0.75 then '30' else '40' end
    when fin + pg_temp.z('arc', i, 25, 100) <= date '2026-06-26' then '60' else '50' end,
  aid, d + time '08:40' + (floor(pg_temp.f('at', i) * 8 * 60)::int || ' min')::interval + (pg_temp.z('ats', i, 0, 59) || ' s')::interval, acc, pg_temp.wd(acc, lim * 7 / 5 + 1), fin,
  case when fin is null or sgn >= 0.08 then null when sgn < 0.025 then pg_temp.one('r1', i, '申请人与公证事项无利害关系,不属于本公证机构业务范围,当事人之间有争议,申请材料不真实')
    when sgn < 0.065 then pg_temp.one('r2', i, '六个月内未补齐材料,当事人拒绝缴纳公证费,当事人死亡,无法核实证明材料,当事人之间发生争议') else pg_temp.one('r3', i, '申请人改变用途,不再需要公证书,已在异地公证处办理') end
from (
  select c.*, lim,
    case when c.sgn < 0.025 then null when pg_temp.wd(d, ad) <= date '2026-06-26' then pg_temp.wd(d, ad) end acc,
    case when pg_temp.wd(d, fd) <= date '2026-06-26' then pg_temp.wd(d, fd) end fin,
    case when not fo then 'CN' else pg_temp.w('area', i, 'US:20,CA:8,AU:12,GB:11,JP:9,IT:8,ES:5,DE:5,FR:4,SG:4,AE:2,HK:9,MO:2,TW:5') end area,
    case when fo then pg_temp.w('pf', i, '01:40,02:18,03:10,06:10,08:6,09:6,04:3,99:7') when m in ('A05', 'A06', 'A04', 'B02', 'B06') then '04' when m in ('D01', 'D04', 'E04') then '10' when m = 'E01' then '07' else pg_temp.w('pn', i, '05:60,07:10,99:30') end purpose,
    m in ('A04', 'A05', 'A01', 'B02') and pg_temp.f('aid', i) < 0.04 aid
  from (select c.*, least(pg_temp.z('ad', i, 0, 4), case when src = 2 then 3 else 1 end) ad,
      case when sgn < 0.025 then 1 + pg_temp.z('fd', i, 0, 4) when sgn < 0.065 then 12 + floor(pg_temp.f('fd', i) * 160)::int when sgn < 0.08 then 3 + pg_temp.z('fd', i, 0, 12)
        else 3 + floor(((select lim from m0 where code = m) * 1.4 + 1) * (0.25 + 0.85 * pg_temp.f('fd', i)))::int end fd,
      case when m in ('D01', 'D04', 'E04') or (m in ('E01', 'E03') and fr < 0.85) or (m in ('C01', 'C03') and fr < 0.3) then 1 + floor(160 * power(pg_temp.f('apo', i), 4))::int else 161 + floor(3040 * pg_temp.f('app', i))::int end app
    from c0 c) c join m0 on m0.code = c.m) c
order by i;
update gz_client c set create_time = coalesce((select min(apply_time) from gz_case where applicant_id = c.client_id), timestamp '2023-09-01 09:00' + (pg_temp.z('ccr', client_id, 0, 1020) || ' day')::interval + (pg_temp.z('ccm', client_id, 0, 470) || ' min')::interval);

create table gz_case_party (
  id integer generated always as identity primary key,
  case_id integer not null references gz_case,
  client_id integer not null references gz_client,
  party_role varchar(2) not null,
  relation varchar(20),
  is_present boolean not null default true,
  verify_mode smallint check (verify_mode in (1, 2, 3)),
  unique (case_id, client_id)
);
comment on table gz_case_party is '案件当事人';
comment on column gz_case_party.id is '主键';
comment on column gz_case_party.case_id is '案件';
comment on column gz_case_party.client_id is '当事人';
comment on column gz_case_party.party_role is '当事人身份，见字典party_role';
comment on column gz_case_party.relation is '与主申请人的关系';
comment on column gz_case_party.is_present is '是否到场';
comment on column gz_case_party.verify_mode is '身份核验方式：1人脸识别 2证件读卡 3人工核对';
insert into gz_case_party (case_id, client_id, party_role, relation, is_present, verify_mode)
select case_id, applicant_id, '01', null, source <> 2, case when accept_date is not null then pg_temp.w('vm', case_id, '1:60,2:30,3:10')::smallint end from gz_case
union all
select case_id, cl, role, case role when '02' then pg_temp.one('rl2', k, '委托代理,员工,律师') when '05' then pg_temp.one('rl5', k, '子女,朋友,配偶') when '04' then pg_temp.one('rl4', k, '父亲,母亲') else pg_temp.one('rl', k, '配偶,儿子,女儿,兄弟,姐妹,父亲,母亲') end,
  pg_temp.f('pr', k) < case role when '03' then 0.6 when '05' then 0.3 else 0.95 end, case when accept_date is not null then pg_temp.w('vm2', k, '1:60,2:30,3:10')::smallint end
from (select case_id, accept_date, case_id * 10 + n k, 161 + (applicant_id * 7 + n * 811 + case_id * 13) % 3040 cl,
    case when m in ('A05', 'A06') and n > 1 then '03' when m = 'A01' then '05' else pg_temp.w('role', case_id * 10 + n, '01:35,02:35,03:22,04:8') end role
  from gz_case join c0 on c0.i = case_id, lateral generate_series(1, case when m = 'A05' then pg_temp.z('np', i, 1, 4) when m = 'A01' then pg_temp.z('np', i, 0, 1) else pg_temp.w('np', i, '0:6,1:3,2:1')::int end) n) x
on conflict do nothing;

update gz_client c set create_time = least(create_time, t) from (select client_id, min(apply_time) t from gz_case_party join gz_case using (case_id) group by 1) x where x.client_id = c.client_id;

create table gz_case_matter (
  item_id integer generated always as identity primary key,
  case_id integer not null references gz_case,
  matter_code varchar(8) not null references gz_matter,
  subject_amount numeric(14,2),
  copies smallint not null default 1 check (copies > 0),
  need_translate boolean not null default false,
  translate_lang varchar(10),
  notary_fee numeric(10,2) not null,
  unique (case_id, matter_code)
);
comment on table gz_case_matter is '案件公证事项（一案可办多件事项）';
comment on column gz_case_matter.item_id is '主键';
comment on column gz_case_matter.case_id is '案件';
comment on column gz_case_matter.matter_code is '公证事项';
comment on column gz_case_matter.subject_amount is '标的额（元），按件收费的为空';
comment on column gz_case_matter.copies is '公证书份数（正本一份，其余为副本）';
comment on column gz_case_matter.need_translate is '是否需要翻译';
comment on column gz_case_matter.translate_lang is '译文语种';
comment on column gz_case_matter.notary_fee is '应收公证费（元），不含副本费、翻译费';
insert into gz_case_matter (case_id, matter_code, subject_amount, copies, need_translate, translate_lang, notary_fee)
select case_id, code, amt, pg_temp.w('cp', k, '1:30,2:40,3:18,4:6,5:4,6:2')::smallint, lang is not null, lang, case when mode = 1 then fee else greatest(fee, round(amt * rate, 0)) end
from (select case_id, m.*, case_id * 10 + n k,
    case when mode = 2 then round((50000 + 4000000 * power(pg_temp.f('amt', case_id), 3))::numeric, -3) end amt,
    case when use_area in ('CN', 'HK', 'MO', 'TW') then null when use_area in ('IT', 'ES', 'DE', 'FR', 'JP') and pg_temp.f('lg', case_id) < 0.8 then case use_area when 'IT' then '意大利语' when 'ES' then '西班牙语' when 'DE' then '德语' when 'FR' then '法语' else '日语' end else '英语' end lang
  from gz_case c join c0 on c0.i = c.case_id
  cross join lateral (select 1 n, c0.m code union all select 2, 'B03' where fo and pg_temp.f('x1', i) < 0.17 union all select 3, 'B05' where fo and pg_temp.f('x2', i) < 0.2 union all select 4, 'A06' where c0.m = 'A05' and pg_temp.f('x3', i) < 0.4 union all select 5, 'B02' where c0.m = 'A05' and pg_temp.f('x4', i) < 0.3) q
  join m0 m using (code)) x
order by case_id, k
on conflict do nothing;

create table gz_fee (
  fee_id integer primary key,
  fee_no varchar(20) not null unique,
  case_id integer not null references gz_case,
  total_amount numeric(10,2) not null,
  reduce_amount numeric(10,2) not null default 0,
  paid_amount numeric(10,2) not null default 0,
  pay_way varchar(10) check (pay_way in ('cash', 'pos', 'wechat', 'alipay', 'transfer')),
  invoice_no varchar(20),
  fee_status smallint not null check (fee_status in (0, 1, 2, 3, 9)),
  create_time timestamp not null,
  pay_time timestamp,
  cashier_id integer references gz_staff
);
comment on table gz_fee is '收费单';
comment on column gz_fee.fee_id is '主键';
comment on column gz_fee.fee_no is '收费单号';
comment on column gz_fee.case_id is '案件';
comment on column gz_fee.total_amount is '应收合计（元），等于收费明细之和';
comment on column gz_fee.reduce_amount is '减免金额（元）';
comment on column gz_fee.paid_amount is '实收金额（元），未缴和作废的为0';
comment on column gz_fee.pay_way is '支付方式：cash现金 pos刷卡 wechat微信 alipay支付宝 transfer转账';
comment on column gz_fee.invoice_no is '发票号码';
comment on column gz_fee.fee_status is '收费状态：0待缴 1已缴 2部分退费 3全额退费 9作废';
comment on column gz_fee.create_time is '开单时间';
comment on column gz_fee.pay_time is '缴费时间';
comment on column gz_fee.cashier_id is '收费员';
create table gz_fee_item (
  id integer generated always as identity primary key,
  fee_id integer not null references gz_fee,
  case_item_id integer references gz_case_matter,
  item_type smallint not null check (item_type between 1 and 5),
  quantity smallint not null default 1,
  price numeric(10,2) not null,
  amount numeric(10,2) not null
);
comment on table gz_fee_item is '收费明细';
comment on column gz_fee_item.id is '主键';
comment on column gz_fee_item.fee_id is '收费单';
comment on column gz_fee_item.case_item_id is '对应的案件公证事项，上门费、送达费为空';
comment on column gz_fee_item.item_type is '收费项目：1公证费 2副本费 3翻译费 4上门服务费 5送达费';
comment on column gz_fee_item.quantity is '数量';
comment on column gz_fee_item.price is '单价（元）';
comment on column gz_fee_item.amount is '金额（元）';
create temp table l0 as
select case_id, item_id, 1 t, 1 q, notary_fee p from gz_case_matter
union all select case_id, item_id, 2, copies - 1, 20 from gz_case_matter where copies > 1
union all select case_id, item_id, 3, 1, case translate_lang when '英语' then 100 when '日语' then 120 else 160 end from gz_case_matter where need_translate
union all select case_id, null, 4, 1, 200 from gz_case where source = 3
union all select case_id, null, 5, 1, 15 from gz_case where pg_temp.f('del', case_id) < 0.25;
-- 每案一张有效单；少数先有一张作废单
insert into gz_fee
select row_number() over (order by accept_date, case_id, void desc), 'SF' || to_char(accept_date, 'YYYYMMDD') || lpad(row_number() over (partition by accept_date order by case_id, void desc)::text, 3, '0'),
  case_id, tot, red, case when st = 1 then tot - red else 0 end, case when st = 1 then case when tot > 3000 then pg_temp.w('pw', case_id, 'transfer:6,pos:3,wechat:1') else pg_temp.w('pw', case_id, 'wechat:48,alipay:24,pos:18,cash:7,transfer:3') end end,
  case when st = 1 and tot > red and pg_temp.f('inv', case_id) < 0.9 then '2533' || lpad((case_id * 6151 % 100000000)::text, 8, '0') end, st, accept_date + t0,
  case when st = 1 then accept_date + t0 + (pg_temp.z('pt', case_id, 1, 45) || ' min')::interval end,
  case when st = 1 then (select staff_id from gz_staff where post = '收费员' and (leave_date is null or leave_date > accept_date) and entry_date <= accept_date order by pg_temp.f('cs' || staff_id, case_id) limit 1) end
from (select c.case_id, c.accept_date, v void, (select sum(q * p) from l0 where l0.case_id = c.case_id) tot,
    case when is_legal_aid then round((select sum(q * p) from l0 where l0.case_id = c.case_id) * case when pg_temp.f('rd', case_id) < 0.6 then 1 else 0.5 end, 2) else 0 end red,
    time '09:00' + (pg_temp.z('ft', case_id, 0, 420) || ' min')::interval + case when v then interval '0' else interval '12 min' end t0,
    case when v then 9 when case_status in ('20', '30') and pg_temp.f('np0', case_id) < 0.35 or finish_reason = '当事人拒绝缴纳公证费' or case_status = '82' and pg_temp.f('np0', case_id) < 0.4 then 0 else 1 end::smallint st
  from gz_case c, (values (true), (false)) b(v) where accept_date is not null and (not v or pg_temp.f('vd', case_id) < 0.025)) x;
insert into gz_fee_item (fee_id, case_item_id, item_type, quantity, price, amount)
select fee_id, item_id, t, q, p, q * p from gz_fee join l0 using (case_id) order by fee_id, t, item_id;

create table gz_refund (
  refund_id integer primary key,
  fee_id integer not null references gz_fee,
  refund_amount numeric(10,2) not null check (refund_amount > 0),
  reason varchar(100),
  apply_time timestamp not null,
  audit_status smallint not null check (audit_status in (0, 1, 2)),
  auditor_id integer references gz_staff,
  refund_time timestamp
);
comment on table gz_refund is '退费单';
comment on column gz_refund.refund_id is '主键';
comment on column gz_refund.fee_id is '原收费单';
comment on column gz_refund.refund_amount is '退费金额（元）';
comment on column gz_refund.reason is '退费原因';
comment on column gz_refund.apply_time is '申请退费时间';
comment on column gz_refund.audit_status is '审核状态：0待审核 1已通过 2已驳回';
comment on column gz_refund.auditor_id is '审核人';
comment on column gz_refund.refund_time is '退款时间，未退的为空';
insert into gz_refund
select row_number() over (order by ap), fee_id, case when full_ then paid_amount else round(paid_amount * 0.5, 2) end,
  case when case_status = '82' then '申请人撤回申请' when case_status = '80' then '终止公证' else pg_temp.one('rfr', case_id, '重复收费,多收副本费,翻译取消') end, ap, st, case when st > 0 then 1 end,
  case when st = 1 then ap + (pg_temp.z('rft', case_id, 1, 6) || ' day')::interval end
from (select f.*, case_status, pg_temp.f('ff', case_id) < 0.4 and case_status in ('80', '82') full_, pg_temp.wd(finish_date, pg_temp.z('rfd', case_id, 0, 3)) + time '10:05' + (pg_temp.z('rfm', case_id, 0, 300) || ' min')::interval ap,
    case when finish_date > '2026-06-10' then 0 when pg_temp.f('rfs', case_id) < 0.9 then 1 else 2 end::smallint st
  from gz_fee f join gz_case using (case_id) where fee_status = 1 and paid_amount > 0 and finish_date < '2026-06-22' and (case_status in ('80', '82') and pg_temp.f('rf', case_id) < 0.85 or case_status in ('50', '60') and pg_temp.f('rf', case_id) < 0.015)) x;
update gz_fee f set fee_status = case when r.refund_amount = f.paid_amount then 3 else 2 end from gz_refund r where r.fee_id = f.fee_id and r.audit_status = 1;

create table gz_certificate (
  cert_id integer primary key,
  cert_no varchar(40) not null unique,
  item_id integer not null unique references gz_case_matter,
  cert_type varchar(2) not null,
  issue_date date not null,
  approver_id integer references gz_staff,
  cert_status smallint not null default 1 check (cert_status in (1, 2, 3)),
  revoke_date date
);
comment on table gz_certificate is '公证书';
comment on column gz_certificate.cert_id is '主键';
comment on column gz_certificate.cert_no is '公证书编号，按年度和类别连续编号';
comment on column gz_certificate.item_id is '对应的案件公证事项';
comment on column gz_certificate.cert_type is '公证类别，见字典cert_type';
comment on column gz_certificate.issue_date is '出证日期';
comment on column gz_certificate.approver_id is '审批人';
comment on column gz_certificate.cert_status is '公证书状态：1有效 2已撤销 3已更正';
comment on column gz_certificate.revoke_date is '撤销或更正日期';
insert into gz_certificate
select row_number() over (order by fd, item_id), '（' || extract(year from fd) || '）浙钱证' || case ct when 'NM' then '民内' when 'NJ' then '经内' when 'WM' then '民外' when 'WJ' then '经外' when 'GA' then '港澳' else '台' end || '字第' || row_number() over (partition by extract(year from fd), ct order by fd, item_id) || '号',
  item_id, ct, fd, case when notary_id <> 1 then 1 else 3 end, case when rv is null then 1 when pg_temp.f('rvk', item_id) < 0.35 then 2 else 3 end, rv
from (select item_id, finish_date fd, notary_id, case when pg_temp.f('rvd', item_id) < 0.012 and finish_date < '2026-04-01' then pg_temp.wd(finish_date, pg_temp.z('rvn', item_id, 10, 80)) end rv,
    case when use_area = 'CN' then case when client_type = 2 or matter_code like 'D%' then 'NJ' else 'NM' end when use_area in ('HK', 'MO') then 'GA' when use_area = 'TW' then 'ST' when client_type = 2 then 'WJ' else 'WM' end ct
  from gz_case_matter join gz_case using (case_id) join gz_client on client_id = applicant_id where case_status in ('50', '60')) x;

create table gz_delivery (
  delivery_id integer primary key,
  case_id integer not null references gz_case,
  delivery_way smallint not null check (delivery_way in (1, 2, 3)),
  receiver varchar(60),
  express_company varchar(20),
  express_no varchar(20),
  send_time timestamp,
  sign_time timestamp,
  delivery_status smallint not null check (delivery_status in (0, 1, 2, 3))
);
comment on table gz_delivery is '公证书送达';
comment on column gz_delivery.delivery_id is '主键';
comment on column gz_delivery.case_id is '案件';
comment on column gz_delivery.delivery_way is '送达方式：1窗口领取 2邮寄 3电子送达';
comment on column gz_delivery.receiver is '领取人或收件人';
comment on column gz_delivery.express_company is '快递公司，仅邮寄有';
comment on column gz_delivery.express_no is '快递单号，仅邮寄有';
comment on column gz_delivery.send_time is '寄出或通知领取时间';
comment on column gz_delivery.sign_time is '签收时间';
comment on column gz_delivery.delivery_status is '送达状态：0待送达 1已通知或已寄出 2已签收 3退回';
insert into gz_delivery
select row_number() over (order by finish_date, case_id), case_id, way, nm, case when way = 2 then co end, case when way = 2 then case co when 'EMS' then '11' else 'SF' end || lpad((case_id::bigint * 48611)::text, 11, '0') end, snd,
  case when st = 2 then snd + (case way when 3 then pg_temp.z('sg', case_id, 5, 2000) else pg_temp.z('sg', case_id, 1400, 12000) end || ' min')::interval end, st
from (select x.*, case when snd is null then 0 when snd > timestamp '2026-06-18' then case when way = 3 then 2 else 1 end when way = 2 and pg_temp.f('rt', case_id) < 0.03 then 3 when way = 1 and pg_temp.f('rt', case_id) < 0.04 then 1 else 2 end::smallint st
  from (select case_id, finish_date, client_name nm, pg_temp.w('co', case_id, 'EMS:65,顺丰:35') co, case when pg_temp.f('del', case_id) < 0.25 then 2 when source = 2 and pg_temp.f('el', case_id) < 0.5 then 3 else 1 end::smallint way,
      case when finish_date < '2026-06-25' then finish_date + time '14:00' + (pg_temp.z('sn', case_id, 0, 180) || ' min')::interval end snd
    from gz_case join gz_client on client_id = applicant_id where case_status in ('50', '60')) x) y;

create table gz_archive (
  archive_id integer primary key,
  case_id integer not null unique references gz_case,
  archive_no varchar(30) not null unique,
  page_count smallint not null,
  keep_period varchar(10) not null check (keep_period in ('永久', '长期', '短期')),
  is_secret boolean not null default false,
  archive_date date not null,
  archivist_id integer references gz_staff,
  location varchar(20)
);
comment on table gz_archive is '公证档案';
comment on column gz_archive.archive_id is '主键';
comment on column gz_archive.case_id is '案件';
comment on column gz_archive.archive_no is '档案号';
comment on column gz_archive.page_count is '页数';
comment on column gz_archive.keep_period is '保管期限：永久、长期（60年）、短期（20年）';
comment on column gz_archive.is_secret is '是否密卷（遗嘱等）';
comment on column gz_archive.archive_date is '归档日期';
comment on column gz_archive.archivist_id is '档案员';
comment on column gz_archive.location is '库房架位';
insert into gz_archive
select row_number() over (order by ad, case_id), case_id, extract(year from ad) || '-' || kp || '-' || lpad(row_number() over (partition by extract(year from ad), kp order by ad, case_id)::text, 4, '0'), pg_temp.z('pg', case_id, 9, 40) + case when m = 'A05' then 35 else 0 end,
  case kp when 'Y' then '永久' when 'C' then '长期' else '短期' end, m = 'A04', ad, pg_temp.z('av', case_id, 32, 33), case when pg_temp.f('lc', case_id) > 0.05 then pg_temp.one('lca', case_id, 'A,B,C') || pg_temp.z('lcb', case_id, 1, 12) || '-' || pg_temp.z('lcc', case_id, 1, 6) end
from (select case_id, m, finish_date + pg_temp.z('arc', case_id, 25, 100) ad, case when m in ('A04', 'A05', 'A06', 'A07') then 'Y' when m like 'B%' or m like 'D%' then 'C' else 'D' end kp from gz_case join c0 on i = case_id where case_status = '60') x;

create table gz_complaint (
  complaint_id integer primary key,
  case_id integer not null references gz_case,
  kind smallint not null check (kind in (1, 2)),
  complainant varchar(60) not null,
  content varchar(200),
  receive_date date not null,
  handler_id integer references gz_staff,
  result varchar(10) check (result in ('维持', '撤销', '更正', '成立', '不成立')),
  close_date date,
  satisfaction smallint check (satisfaction between 1 and 5)
);
comment on table gz_complaint is '投诉与复查';
comment on column gz_complaint.complaint_id is '主键';
comment on column gz_complaint.case_id is '涉及案件';
comment on column gz_complaint.kind is '类型：1服务投诉 2复查申请';
comment on column gz_complaint.complainant is '投诉人或复查申请人';
comment on column gz_complaint.content is '内容';
comment on column gz_complaint.receive_date is '收到日期';
comment on column gz_complaint.handler_id is '处理人';
comment on column gz_complaint.result is '处理结果：复查为维持、撤销、更正；投诉为成立、不成立；未办结为空';
comment on column gz_complaint.close_date is '办结日期';
comment on column gz_complaint.satisfaction is '回访满意度1至5分，未回访的为空';
-- 撤销、更正的公证书各有一件复查
insert into gz_complaint
select row_number() over (order by rd, case_id, kind), case_id, kind, nm, content, rd, pg_temp.one('hd', case_id, '1,3,35')::int, case when cd <= date '2026-06-26' then res end, case when cd <= date '2026-06-26' then cd end,
  case when cd <= date '2026-06-26' and kind = 1 and pg_temp.f('sat', case_id) < 0.7 then pg_temp.w('sa', case_id, '1:1,2:2,3:4,4:5,5:3')::smallint end
from (
  select distinct on (case_id) case_id, 2::smallint kind, client_name nm, case cert_status when 2 then '利害关系人提出公证书内容与事实不符，请求撤销' else '公证书文字表述有误，请求更正' end content, greatest(issue_date, revoke_date - pg_temp.z('rq', item_id, 5, 20)) rd, revoke_date cd, case cert_status when 2 then '撤销' else '更正' end res
  from gz_certificate join gz_case_matter using (item_id) join gz_case using (case_id) join gz_client on client_id = applicant_id where cert_status > 1
  union all
  select case_id, k, client_name, case k when 1 then pg_temp.one('ct1', case_id, '办理时间过长，多次催促无果,窗口人员态度生硬,收费未事先说明,要求补充材料反复多次,电话长期无人接听') else '认为公证书遗漏继承人，申请复查' end,
    pg_temp.wd(accept_date, 4 + n), pg_temp.wd(accept_date, 4 + n + pg_temp.z('cd', case_id, 3, 25)), case k when 1 then pg_temp.w('cr', case_id, '成立:4,不成立:6') else '维持' end
  from (select c.*, client_name, case when case_status in ('50', '60') and pg_temp.f('k', case_id) < 0.25 then 2 else 1 end::smallint k, pg_temp.z('cn', case_id, 0, 25) + case when pg_temp.f('k', case_id) < 0.25 then 30 else 0 end n from gz_case c join gz_client on client_id = applicant_id where accept_date < '2026-04-26' and pg_temp.f('cp0', case_id) < 0.08) y) x;

create table sys_oper_log (
  log_id bigint generated always as identity primary key,
  staff_id integer references gz_staff,
  module varchar(20) not null,
  action varchar(20) not null,
  biz_id integer,
  ip varchar(40),
  cost_ms integer,
  is_success boolean not null default true,
  oper_time timestamp not null
);
comment on table sys_oper_log is '系统操作日志';
comment on column sys_oper_log.log_id is '主键';
comment on column sys_oper_log.staff_id is '操作人，系统任务为空';
comment on column sys_oper_log.module is '模块';
comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.biz_id is '业务主键';
comment on column sys_oper_log.ip is '来源IP';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.is_success is '是否成功';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log (staff_id, module, action, biz_id, ip, cost_ms, is_success, oper_time)
select staff, md, ac, id, case when staff is not null then '10.33.' || pg_temp.z('ip', id, 1, 4) || '.' || (20 + staff) end, 20 + floor(900 * power(pg_temp.f('ms' || md, coalesce(id, 1)), 5))::int, pg_temp.f('ok' || md, coalesce(id, 1)) > 0.01, t
from (select notary_id staff, '受理' md, '受理登记' ac, case_id id, accept_date + time '09:30' + (pg_temp.z('lt', case_id, 0, 400) || ' min')::interval t from gz_case where accept_date >= '2025-07-01'
  union all select cashier_id, '收费', '收款', fee_id, pay_time from gz_fee where pay_time >= '2025-07-01'
  union all select archivist_id, '档案', '归档', archive_id, archive_date + time '15:10' from gz_archive where archive_date >= '2025-07-01'
  union all select null, '系统', '超期提醒', null, d + time '07:00' from day0 where d >= '2025-07-01') x order by t, md;

create index on gz_case (notary_id);
create index on gz_case (case_status);
create index on gz_case_party (client_id);
create index on gz_fee (case_id);
create index on gz_fee_item (fee_id);
create index on gz_delivery (case_id);
