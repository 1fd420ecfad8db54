-- 医院医用耗材 SPD 供应链管理系统：供应商、耗材目录、采购、验收入库、科室领用、高值扫码消耗、退货、消耗后结算。仿国药 / 诺瓦一类 SPD 系统的结构。
-- 国内厂商风格：字段注释齐全，状态为数字代码并配字典表，只有主键、没有外键。数据由行号哈希生成，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 表示四次里三次取 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  left_over float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕') || case sex when '1' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,鹏,建国,建华,志强,海波,浩然,思远,文博,俊杰,宇航,家豪,晓东,振华,立新,学文,国栋,天宇') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,玉梅,婷婷,晓燕,雨桐,佳怡,春梅,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思敏') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 周末与长假挪到工作日
create function pg_temp.workday(d date) returns date language sql immutable as $$
  select case extract(isodow from x) when 6 then x - 1 when 7 then x + 1 else x end from (select case
    when extract(month from d) = 10 and extract(day from d) <= 7 then d + 7
    when d between '2024-02-09' and '2024-02-17' or d between '2025-01-27' and '2025-02-04' or d between '2026-02-14' and '2026-02-23' then d + 11
    else d end as x) as s $$;

create table sys_dict (
  id integer primary key,
  dict_type varchar(32) not null,
  dict_code varchar(16) not null,
  dict_name varchar(64) not null,
  sort_no integer default 0,
  is_stop char(1) default '0'
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型'; comment on column sys_dict.dict_code is '字典值'; comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号'; comment on column sys_dict.is_stop is '停用标志：0启用 1停用';
insert into sys_dict
select row_number() over (), t, split_part(item, ':', 1), split_part(item, ':', 2), o, case when item like '%（停）' then '1' else '0' end
from (values ('goods_class', '01:注射穿刺类,02:医用敷料,03:导管引流类,04:手术缝合类,05:检验耗材,06:消毒防护类,07:麻醉呼吸类,11:血管介入类,12:骨科植入类,13:眼科植入类,14:起搏电生理类,15:吻合器及能量器械'), ('ord_type', '1:低值耗材,2:高值耗材'), ('ord_source', '1:手工制单,2:补货计划,3:科室申领,4:跟台（停）'), ('ord_state', '0:草稿,1:待审核,2:已审核,3:部分到货,4:全部到货,9:已作废'), ('out_type', '1:科室请领,2:定数补货,3:紧急领用'), ('out_state', '1:已出库,2:科室已签收,9:已作废'), ('bar_state', '1:在库,2:已消耗,3:已退供应商,4:已报损'), ('ret_type', '1:退供应商,2:科室退库'), ('ret_reason', 'R1:近效期,R2:质量问题,R3:规格不符,R4:科室停用,R5:多领,R9:其他'), ('ret_state', '0:待审核,1:已审核,2:已完成,3:已驳回'), ('settle_state', '1:待对账,2:已对账,3:已开票,4:已付款'), ('dept_type', '1:临床科室,2:医技科室,3:手术介入,4:库房,5:职能科室')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as p (item, o);

create table sys_dept (
  dept_id integer primary key,
  dept_code varchar(16) not null,
  dept_name varchar(64) not null,
  dept_type char(1) not null,
  building varchar(32),
  leader_name varchar(32),
  bed_num integer,
  month_budget numeric(12,2),
  is_stop char(1) not null default '0'
);
comment on table sys_dept is '科室表';
comment on column sys_dept.dept_id is '科室ID'; comment on column sys_dept.dept_code is '科室编码'; comment on column sys_dept.dept_name is '科室名称';
comment on column sys_dept.dept_type is '科室类型：1临床科室 2医技科室 3手术介入 4库房 5职能科室'; comment on column sys_dept.building is '所在楼宇'; comment on column sys_dept.leader_name is '负责人';
comment on column sys_dept.bed_num is '床位数'; comment on column sys_dept.month_budget is '低值耗材月度预算（元）'; comment on column sys_dept.is_stop is '停用标志：0启用 1停用';
insert into sys_dept
select o, 'D' || lpad(o::text, 3, '0'), split_part(item, ':', 1), split_part(item, ':', 2), pg_temp.one('bld', o, '门诊楼,外科楼,外科楼,内科楼,内科楼,急诊楼'),
  pg_temp.person('dld', o, pg_temp.one('dlx', o, '1,2')), case split_part(item, ':', 2) when '1' then pg_temp.z('bed', o, 14, 30) * 2 end, case when split_part(item, ':', 2) in ('1', '2', '3') then pg_temp.z('bud', o, 6, 18) * 500 * case when item ~ '^(手术室|重症|急诊)' then 3 else 1 end end, case when item like '老干部%' then '1' else '0' end
from unnest(string_to_array('心血管内科:1,神经内科:1,消化内科:1,呼吸与危重症医学科:1,肾内科（血透室）:1,内分泌科:1,肿瘤科:1,血液科:1,普外科:1,骨科一病区:1,骨科二病区:1,神经外科:1,泌尿外科:1,胸外科:1,心脏大血管外科:1,妇科:1,产科:1,儿科:1,新生儿科:1,眼科:1,耳鼻咽喉科:1,口腔科:1,急诊科:1,重症医学科:1,感染性疾病科:1,康复医学科:1,老干部病区:1,检验科:2,超声科:2,病理科:2,内镜中心:2,手术室:3,导管室（介入中心）:3,耗材中心库:4,手术室二级库:4,采购办:5,设备物资科:5,财务科:5', ',')) with ordinality as p (item, o);

create table sys_user (
  user_id integer primary key,
  work_no varchar(16) not null,
  user_name varchar(32) not null,
  sex char(1),
  dept_id integer not null,
  post varchar(32),
  phone varchar(11),
  in_date date,
  leave_date date,
  is_stop char(1) not null default '0'
);
comment on table sys_user is '用户表';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.work_no is '工号'; comment on column sys_user.user_name is '姓名';
comment on column sys_user.sex is '性别：1男 2女'; comment on column sys_user.dept_id is '所属科室ID'; comment on column sys_user.post is '岗位';
comment on column sys_user.phone is '联系电话'; comment on column sys_user.in_date is '入职日期'; comment on column sys_user.leave_date is '离职日期'; comment on column sys_user.is_stop is '停用标志：0启用 1停用';
insert into sys_user
select i, case when d = 34 and i % 2 = 0 or d = 35 then 'SPD' else '' end || (20000 + i * 7), pg_temp.person('usr', i, sx), sx, d, p, pg_temp.mobile('usr', i), date '2010-07-01' + pg_temp.z('uin', i, 0, 4600),
  case when lv then date '2024-09-01' + pg_temp.z('ulv', i, 0, 600) end, case when lv then '1' else '0' end
from (select i, case when i <= 76 then (i - 1) % 38 + 1 when i <= 84 then 34 when i <= 88 then 35 when i <= 92 then 36 else 32 + i % 2 end as d, case when (case when i <= 76 then (i - 1) % 38 + 1 else 33 end) <= 33 and i > 38 and i <= 76 then pg_temp.one('usx', i, '1,1,2') else pg_temp.one('usx', i, '2,2,2,1') end as sx, i > 38 and i not between 70 and 76 and pg_temp.f('ulf', i) < 0.09 as lv from generate_series(1, 110) as i) as s,
  lateral (select case when d in (34, 35) then 'SPD库管员' when d = 36 then '采购员' when d = 37 then '耗材管理员' when d = 38 then '会计' when i <= 38 then '护士长' when d in (28, 29, 30) then '技师' when i > 92 and i % 3 = 0 then '器械护士' else '医师' end as p) as x;

create table bas_supplier (
  supplier_id integer primary key,
  supplier_code varchar(16) not null,
  supplier_name varchar(100) not null,
  credit_code varchar(18),
  license_no varchar(64),
  license_valid date,
  link_man varchar(32),
  link_phone varchar(11),
  account_days integer,
  sup_level char(1),
  is_stop char(1) not null default '0',
  create_time timestamp
);
comment on table bas_supplier is '供应商档案';
comment on column bas_supplier.supplier_id is '供应商ID'; comment on column bas_supplier.supplier_code is '供应商编码'; comment on column bas_supplier.supplier_name is '供应商名称';
comment on column bas_supplier.credit_code is '统一社会信用代码'; comment on column bas_supplier.license_no is '医疗器械经营许可证号'; comment on column bas_supplier.license_valid is '许可证有效期至';
comment on column bas_supplier.link_man is '业务联系人'; comment on column bas_supplier.link_phone is '联系电话'; comment on column bas_supplier.account_days is '账期（天）';
comment on column bas_supplier.sup_level is '评级：A优秀 B良好 C一般'; comment on column bas_supplier.is_stop is '停用标志：0启用 1停用'; comment on column bas_supplier.create_time is '建档时间';
insert into bas_supplier
select i, 'GYS' || lpad(i::text, 4, '0'), pg_temp.one('spr', i, '湖南,长沙,长沙,湖南,岳阳,湖北,广东,上海') || (string_to_array('康信达,瑞泽,九安堂,博远,德济,众和,仁泰,恒康,嘉誉,华捷,新辰,明济,天佑,圣安,益方,同盛,润达康,百川,中浩,诚益,海容,美禾,佳源,迈奥,凯诺,立德,正航,安普,优视,鸿晟,科润,启迈,骏康,信邦,汇佳,维健,创康,利尔,乾元,万泽,金豪,亿康,通济,春晖,合力,安顺达', ','))[i] || pg_temp.one('spn', i, '医疗器械,医疗器械,医药,医疗科技,生物科技') || '有限公司',
  '91' || pg_temp.z('scr', i, 420100, 439999) || 'MA' || upper(substr(md5('sup' || i), 1, 8)), pg_temp.one('slp', i, '湘长,湘岳,鄂武,粤穗') || '食药监械经营许' || pg_temp.z('sln', i, 20190001, 20239999) || '号',
  case when i > 43 then date '2025-03-31' + i else date '2026-04-01' + pg_temp.z('slv', i, 0, 1400) end, pg_temp.person('slk', i, pg_temp.one('slx', i, '1,2')), pg_temp.mobile('slk', i), pg_temp.one('sad', i, '60,90,90,90,120,180')::int,
  case when i <= 43 or i = 44 then pg_temp.w('slv2', i, 'A:3,B:5,C:2') end, case when i > 43 then '1' else '0' end, timestamp '2021-03-01 09:00' + pg_temp.z('sct', i, 0, 900) * interval '1 day' + pg_temp.z('scm', i, 0, 480) * interval '1 minute'
from generate_series(1, 46) as i;

create table bas_goods (
  goods_id integer primary key,
  goods_code varchar(16) not null,
  goods_name varchar(100) not null,
  spec varchar(64),
  unit varchar(8) not null,
  class_code varchar(8) not null,
  brand varchar(32),
  supplier_id integer not null,
  price numeric(12,2) not null,
  reg_no varchar(64),
  reg_valid date,
  is_high char(1) not null default '0',
  is_charge char(1) not null default '0',
  is_collect char(1) not null default '0',
  is_stop char(1) not null default '0',
  create_time timestamp
);
comment on table bas_goods is '耗材目录';
comment on column bas_goods.goods_id is '耗材ID'; comment on column bas_goods.goods_code is '耗材编码'; comment on column bas_goods.goods_name is '耗材名称';
comment on column bas_goods.spec is '规格型号'; comment on column bas_goods.unit is '单位'; comment on column bas_goods.class_code is '耗材分类（字典goods_class）';
comment on column bas_goods.brand is '品牌'; comment on column bas_goods.supplier_id is '配送供应商ID'; comment on column bas_goods.price is '采购单价（元）';
comment on column bas_goods.reg_no is '医疗器械注册证号'; comment on column bas_goods.reg_valid is '注册证有效期至'; comment on column bas_goods.is_high is '高值标志：1高值 0低值';
comment on column bas_goods.is_charge is '可收费标志：1可收费 0不可收费'; comment on column bas_goods.is_collect is '集采标志：1带量采购中选 0非集采'; comment on column bas_goods.is_stop is '停用标志：0启用 1停用'; comment on column bas_goods.create_time is '建档时间';
insert into bas_goods
select n, case hv when 1 then 'G' else 'D' end || cls || lpad(n::text, 5, '0'), nm, sp, un, cls, br,
  case hv when 0 then 1 + floor(power(pg_temp.f('gs' || nm || br, 1), 1.6) * 22)::int else 23 + floor(power(pg_temp.f('gs' || nm || br, 1), 1.3) * 19)::int end,
  case when pr >= 100 then round((pr * (0.75 + 0.5 * pg_temp.f('gp', n)))::numeric, 0) else round((pr * (0.75 + 0.5 * pg_temp.f('gp', n)))::numeric, 2) end,
  case when imp then '国械注进' else pg_temp.one('gr', n, '国械注准,湘械注准,苏械注准,粤械注准') end || pg_temp.z('gry', n, 2019, 2023) || case hv when 1 then '3' else '2' end || pg_temp.z('grn', n, 100000, 999999), date '2025-10-01' + pg_temp.z('grv', n, 0, 1500),
  hv::text, case when hv = 1 or pr > 8 then '1' else '0' end, case when not imp and pg_temp.f('gcol', n) < 0.35 then '1' else '0' end, case when pg_temp.f('gst', n) < 0.05 then '1' else '0' end, timestamp '2022-01-04 10:00' + pg_temp.z('gct', n, 0, 700) * interval '1 day' + pg_temp.z('gcm', n, 0, 400) * interval '1 minute'
from (select row_number() over (order by hv, cls, nm, br, o) as n, v.*, sp, br, br in ('美瑞康', '贝朗德', '史泰克', '波诺', '爱视康') as imp from (values
  (0, '01', '一次性使用无菌注射器 带针', '支', '1ml,2ml,5ml,10ml,20ml,50ml', 0.45, '康德乐,洁安,威高康'), (0, '01', '一次性使用静脉输液器', '支', '0.45mm,0.55mm,0.7mm', 1.8, '康德乐,洁安,威高康'), (0, '01', '静脉留置针', '支', '18G,20G,22G,24G', 9.6, '威高康,贝朗德'), (0, '01', '一次性使用采血针', '支', '0.7×25mm,0.8×38mm', 0.6, '阳普康'), (0, '01', '精密过滤输液器', '支', '0.55mm,0.7mm', 11.5, '威高康'), (0, '01', '胰岛素笔用针头', '支', '0.23×4mm,0.25×5mm', 1.2, '诺针'),
  (0, '02', '医用纱布块', '包', '7.5×7.5cm-8P,10×10cm-8P', 3.2, '稳康,振健'), (0, '02', '透明敷贴', '片', '6×7cm,10×12cm', 4.6, '振健,美瑞康'), (0, '02', '医用胶带', '卷', '1.25cm×9.1m,2.5cm×9.1m', 3.9, '美瑞康'), (0, '02', '泡沫敷料', '片', '10×10cm,15×15cm', 42, '稳康'), (0, '02', '弹力绷带', '卷', '7.5cm×4.5m,10cm×4.5m', 5.5, '振健'),
  (0, '03', '一次性使用导尿包', '套', '14Fr,16Fr,18Fr', 23, '维力康,洁安'), (0, '03', '一次性使用胃管', '根', '12Fr,14Fr,16Fr', 4.2, '维力康'), (0, '03', '引流袋', '只', '1000ml,2000ml', 2.1, '洁安'), (0, '03', '中心静脉导管包', '套', '双腔7Fr,三腔7Fr', 138, '贝朗德,益心达'), (0, '04', '可吸收缝合线', '包', '2-0,3-0,4-0', 46, '强健,史泰克'), (0, '04', '丝线缝合针', '包', '1-0,2-0,3-0', 6.8, '强健,史泰克'),
  (0, '05', '真空采血管 EDTA-K2', '支', '2ml,5ml', 0.85, '阳普康,三康'), (0, '05', '真空采血管 促凝', '支', '3ml,5ml', 0.8, '阳普康,三康'), (0, '05', '血糖试纸', '盒', '50片/盒', 68, '诺针,三康'), (0, '05', '一次性使用病毒采样管', '支', '3ml', 2.4, '三康'), (0, '06', '医用外科口罩', '只', '平面型,灭菌型', 0.28, '稳康,振健,洁安'), (0, '06', '一次性使用灭菌橡胶手套', '双', '6.5号,7号,7.5号', 1.6, '稳康,洁安,振健'), (0, '06', '一次性使用手术衣', '件', 'L,XL', 14.5, '稳康'), (0, '06', '免洗手消毒凝胶', '瓶', '500ml', 16, '洁安'),
  (0, '07', '气管插管', '根', '7.0mm,7.5mm,8.0mm', 18, '维力康'), (0, '07', '一次性使用麻醉面罩', '只', '成人,儿童', 9, '维力康'), (0, '07', '呼吸机管路', '套', '成人加热,成人普通', 62, '维力康'), (0, '07', '一次性使用吸氧管', '根', '双鼻架型', 1.5, '洁安'),
  (1, '11', '药物洗脱冠状动脉支架', '个', '2.5×18mm,2.75×23mm,3.0×18mm,3.0×28mm,3.5×23mm', 780, '乐心,美瑞康'), (1, '11', '冠脉球囊扩张导管', '根', '2.0×15mm,2.5×15mm,3.0×12mm', 420, '乐心,波诺'), (1, '11', '造影导丝', '根', '0.035in×150cm,0.035in×260cm', 165, '益心达'), (1, '11', '微导管', '根', '1.7Fr×150cm,2.4Fr×130cm', 2600, '波诺'), (1, '11', '颅内动脉瘤弹簧圈', '个', '3mm×8cm,5mm×15cm', 3900, '史泰克,沃康'), (1, '11', '外周血管覆膜支架', '个', '8×60mm,10×80mm', 11800, '波诺'),
  (1, '12', '人工髋关节假体 股骨柄', '个', '9号,10号,11号', 3600, '爱康健,史泰克'), (1, '12', '人工髋关节假体 髋臼杯', '个', '50mm,52mm,54mm', 2400, '爱康健'), (1, '12', '人工膝关节 股骨髁', '个', '左3号,右3号,左4号,右4号', 2900, '爱康健,史泰克'), (1, '12', '锁定接骨板', '块', '6孔,8孔,10孔', 680, '天骨,康骨'), (1, '12', '锁定螺钉', '枚', '3.5×20mm,3.5×26mm,5.0×40mm', 88, '天骨,康骨'), (1, '12', '椎弓根螺钉', '枚', '5.5×40mm,6.5×45mm', 430, '天骨,史泰克'), (1, '12', '骨水泥', '包', '40g', 1150, '贝朗德'),
  (1, '13', '人工晶状体', '片', '+18.0D,+20.0D,+21.5D,+23.0D', 1350, '爱视康,昊康'), (1, '13', '粘弹剂', '支', '0.8ml', 190, '昊康'), (1, '14', '双腔起搏器', '台', 'DR-MRI', 19800, '美瑞康'), (1, '14', '起搏电极导线', '根', '52cm,58cm', 3200, '美瑞康'), (1, '14', '射频消融导管', '根', '压力感知型', 14500, '波诺,惠康'), (1, '15', '腔镜直线型切割吻合器 钉仓', '个', '45mm蓝,60mm蓝,60mm绿', 720, '史泰克,康锋'), (1, '15', '超声刀头', '把', '23cm,36cm', 2100, '史泰克,康锋')) as v (hv, cls, nm, un, sps, pr, brs),
  unnest(string_to_array(sps, ',')) with ordinality as p (sp, o), unnest(string_to_array(brs, ',')) as b (br)) as s;

create table pur_order (
  order_id bigint primary key,
  order_no varchar(24) not null,
  ord_type char(1) not null,
  supplier_id integer not null,
  source char(1) not null,
  order_time timestamp not null,
  plan_date date,
  total_amount numeric(14,2) not null default 0,
  state char(1) not null,
  create_by integer,
  audit_by integer,
  audit_time timestamp,
  remark varchar(200),
  del_flag char(1) not null default '0'
);
comment on table pur_order is '采购订单主表';
comment on column pur_order.order_id is '订单ID'; comment on column pur_order.order_no is '采购订单号'; comment on column pur_order.ord_type is '订单类型（字典ord_type）：1低值耗材 2高值耗材';
comment on column pur_order.supplier_id is '供应商ID'; comment on column pur_order.source is '订单来源（字典ord_source）'; comment on column pur_order.order_time is '下单时间';
comment on column pur_order.plan_date is '要求到货日期'; comment on column pur_order.total_amount is '订单金额（元）'; comment on column pur_order.state is '订单状态（字典ord_state）：0草稿 1待审核 2已审核 3部分到货 4全部到货 9已作废';
comment on column pur_order.create_by is '制单人ID'; comment on column pur_order.audit_by is '审核人ID'; comment on column pur_order.audit_time is '审核时间';
comment on column pur_order.remark is '备注'; comment on column pur_order.del_flag is '删除标志：0正常 1已删除';
create temp table sup as select supplier_id, max(is_high) as hv, row_number() over (partition by max(is_high) order by count(*) desc, supplier_id) as rk, count(*) over (partition by max(is_high)) as m from bas_goods group by 1;
insert into pur_order
select n, 'CG' || to_char(d, 'YYYYMMDD') || lpad(row_number() over (partition by d order by n)::text, 3, '0'), case hv when '1' then '2' else '1' end, supplier_id, case when hv = '1' then pg_temp.w('os', n, '1:4,2:3,3:3') else pg_temp.w('os', n, '1:2,2:7,3:1') end, tm, pg_temp.workday(d + pg_temp.z('opl', n, 2, 6)), 0, st,
  pg_temp.one('ocb', n, '36,74,89,90,91,92')::int, case when st in ('2', '3', '4') then pg_temp.one('oau', n, '37,75')::int end, case when st in ('2', '3', '4') then tm + pg_temp.z('oat', n, 10, 120) * interval '1 minute' end,
  case when st = '9' then pg_temp.one('orm', n, '供应商缺货,重复下单,规格填写错误') when pg_temp.f('orm2', n) < 0.04 then pg_temp.one('orm', n, '加急,手术备货,节前备货') end, case when st in ('0', '9') and pg_temp.f('odel', n) < 0.25 then '1' else '0' end
from (select row_number() over (order by tm, i) as n, s.*, case when i % 1000 < 12 and d < '2026-06-20' then '0' when d >= '2026-06-29' then pg_temp.w('ost', i, '1:2,2:2') when d >= '2026-06-24' then '2' when pg_temp.f('ost', i) < 0.03 then '9' when pg_temp.f('ost', i) < (case when d > '2026-05-25' then 0.2 else 0.055 end) then '3' else '4' end as st
  from (select i, d, d + time '08:20' + pg_temp.z('otm', i, 0, 540) * interval '1 minute' as tm, g.supplier_id, g.hv from generate_series(1, 1250) as i cross join lateral (select pg_temp.workday(date '2024-01-02' + floor(power(pg_temp.f('od', i), 0.92) * 910)::int) as d, case when pg_temp.f('oty', i) < 0.54 then '0' else '1' end as h) as x join sup as g on g.hv = h and g.rk = 1 + floor(power(pg_temp.f('osu', i), 1.7) * g.m)::int) as s) as s2;

create table pur_order_dtl (
  dtl_id bigint primary key,
  order_id bigint not null,
  line_no integer not null,
  goods_id integer not null,
  qty integer not null,
  price numeric(12,2) not null,
  amount numeric(14,2) not null,
  arrive_qty integer not null default 0
);
comment on table pur_order_dtl is '采购订单明细';
comment on column pur_order_dtl.dtl_id is '明细ID'; comment on column pur_order_dtl.order_id is '订单ID'; comment on column pur_order_dtl.line_no is '行号'; comment on column pur_order_dtl.goods_id is '耗材ID';
comment on column pur_order_dtl.qty is '订购数量'; comment on column pur_order_dtl.price is '单价（元）'; comment on column pur_order_dtl.amount is '金额（元）'; comment on column pur_order_dtl.arrive_qty is '已到货数量';
insert into pur_order_dtl
select row_number() over (order by order_id, rk), order_id, rk, goods_id, q, p, q * p,
  case state when '4' then q when '3' then case when rk = 1 then floor(q * 0.5)::int when pg_temp.f('par', order_id * 10 + rk) < 0.5 then q else 0 end else 0 end
from (select o.order_id, o.state, g.*, case when g.is_high = '1' then case when g.price < 200 then pg_temp.z('qh', k, 2, 8) when g.price < 5000 then pg_temp.w('qh', k, '1:3,2:4,3:2,5:1')::int else pg_temp.w('qh', k, '1:4,2:1')::int end
    when g.price < 3 then pg_temp.z('ql', k, 4, 40) * 100 when g.price < 20 then pg_temp.z('ql', k, 4, 40) * 20 else pg_temp.z('ql', k, 2, 20) * 5 end as q,
    case when o.order_time < '2025-03-01' and g.is_collect = '1' then round(g.price * 1.18, 2) else g.price end as p
  from pur_order as o, lateral (select g.goods_id, g.price, g.is_high, g.is_collect, row_number() over (order by pg_temp.f('og' || g.goods_id, o.order_id)) as rk, o.order_id * 1000 + g.goods_id as k from bas_goods as g where g.supplier_id = o.supplier_id and (g.is_stop = '0' or o.order_time < '2025-06-01')) as g
  where rk <= pg_temp.w('oln', o.order_id, '1:3,2:4,3:3,4:2,5:1,6:1')::int) as s;
update pur_order as o set total_amount = a from (select order_id, sum(amount) as a from pur_order_dtl group by 1) as d where d.order_id = o.order_id;

create table stk_in (
  in_id bigint primary key,
  in_no varchar(24) not null,
  order_id bigint not null,
  supplier_id integer not null,
  store_id integer not null,
  in_time timestamp not null,
  total_amount numeric(14,2) not null default 0,
  delivery_no varchar(32),
  check_by integer,
  check_result char(1) not null default '1',
  create_by integer
);
comment on table stk_in is '验收入库单主表';
comment on column stk_in.in_id is '入库单ID'; comment on column stk_in.in_no is '入库单号'; comment on column stk_in.order_id is '采购订单ID';
comment on column stk_in.supplier_id is '供应商ID'; comment on column stk_in.store_id is '入库库房（科室ID）'; comment on column stk_in.in_time is '入库时间';
comment on column stk_in.total_amount is '入库金额（元）'; comment on column stk_in.delivery_no is '供应商随货同行单号'; comment on column stk_in.check_by is '验收人ID';
comment on column stk_in.check_result is '验收结论：1合格 2让步接收'; comment on column stk_in.create_by is '制单人ID';
create temp table arr as
select row_number() over (order by tm, order_id, part, line_no) as in_dtl_id, dense_rank() over (order by tm, order_id, part) as in_id, s.* from (
  select d.*, o.supplier_id, o.ord_type, part, pg_temp.workday(o.order_time::date + pg_temp.z('ind', d.order_id, case when extract(isodow from o.order_time) = 5 then 3 else 1 end, 5) + (part - 1) * pg_temp.z('ip2', d.order_id, 3, 9)) + time '08:30' + pg_temp.z('inm', d.order_id * 2 + part, 0, 500) * interval '1 minute' as tm
  from pur_order_dtl as d join pur_order as o on o.order_id = d.order_id, lateral (select case when o.state = '4' and pg_temp.f('two', d.order_id) < 0.14 and d.line_no % 2 = 0 and o.order_time < '2026-06-08' then 2 else 1 end as part) as x where d.arrive_qty > 0) as s;
insert into stk_in
select in_id, 'RK' || to_char(tm, 'YYYYMMDD') || lpad(row_number() over (partition by tm::date order by in_id)::text, 3, '0'), order_id, supplier_id, case when ord_type = '2' and pg_temp.f('ist', order_id) < 0.6 then 35 else 34 end, tm, a, 'SH' || pg_temp.z('dln', in_id, 10000000, 99999999),
  pg_temp.one('ick', in_id, '34,72,77,79')::int, pg_temp.w('icr', in_id, '1:97,2:3'), pg_temp.one('icb', in_id, case when tm < '2024-10-01' then '78,80,81,83' else '80,81,83' end)::int
from (select in_id, order_id, supplier_id, ord_type, tm, sum(arrive_qty * price) as a from arr group by 1, 2, 3, 4, 5) as s;

create table stk_in_dtl (
  in_dtl_id bigint primary key,
  in_id bigint not null,
  goods_id integer not null,
  batch_no varchar(32) not null,
  make_date date,
  valid_date date not null,
  qty integer not null,
  price numeric(12,2) not null,
  amount numeric(14,2) not null,
  stock_qty integer not null default 0,
  location_code varchar(16)
);
comment on table stk_in_dtl is '入库明细（批次库存）';
comment on column stk_in_dtl.in_dtl_id is '入库明细ID'; comment on column stk_in_dtl.in_id is '入库单ID'; comment on column stk_in_dtl.goods_id is '耗材ID'; comment on column stk_in_dtl.batch_no is '生产批号';
comment on column stk_in_dtl.make_date is '生产日期'; comment on column stk_in_dtl.valid_date is '有效期至'; comment on column stk_in_dtl.qty is '入库数量'; comment on column stk_in_dtl.price is '单价（元）';
comment on column stk_in_dtl.amount is '金额（元）'; comment on column stk_in_dtl.stock_qty is '当前库存数量'; comment on column stk_in_dtl.location_code is '货位';
insert into stk_in_dtl
select in_dtl_id, in_id, goods_id, to_char(mk, 'YYMMDD') || pg_temp.one('btc', in_dtl_id, 'A,B,C,01,02,03,H'), mk, (mk + case when ord_type = '2' then interval '3 year' else interval '2 year' end)::date - 1, arrive_qty, price, arrive_qty * price, 0,
  pg_temp.one('loc', goods_id, 'A,A,B,B,C,D') || lpad(pg_temp.z('lo2', goods_id, 1, 12)::text, 2, '0') || '-' || pg_temp.z('lo3', goods_id, 1, 5)
from (select *, tm::date - pg_temp.z('mk', in_dtl_id, 30, 320) as mk from arr) as s;
update stk_in_dtl set make_date = null where pg_temp.f('mkn', in_dtl_id) < 0.03;

create table dept_out (
  out_id bigint primary key,
  out_no varchar(24) not null,
  out_type char(1) not null,
  store_id integer not null,
  dept_id integer not null,
  out_time timestamp not null,
  total_amount numeric(14,2) not null default 0,
  state char(1) not null,
  apply_by integer,
  create_by integer,
  sign_by integer,
  sign_time timestamp
);
comment on table dept_out is '科室领用出库单主表（低值耗材）';
comment on column dept_out.out_id is '出库单ID'; comment on column dept_out.out_no is '出库单号'; comment on column dept_out.out_type is '出库类型（字典out_type）：1科室请领 2定数补货 3紧急领用';
comment on column dept_out.store_id is '出库库房（科室ID）'; comment on column dept_out.dept_id is '领用科室ID'; comment on column dept_out.out_time is '出库时间';
comment on column dept_out.total_amount is '出库金额（元）'; comment on column dept_out.state is '状态（字典out_state）：1已出库 2科室已签收 9已作废'; comment on column dept_out.apply_by is '申领人ID';
comment on column dept_out.create_by is '出库人ID'; comment on column dept_out.sign_by is '签收人ID'; comment on column dept_out.sign_time is '签收时间';
create temp table iss as
select row_number() over (order by d, dept, in_dtl_id, n) as id, dense_rank() over (order by d, dept) as out_id, s.* from (
  select a.in_dtl_id, a.goods_id, a.price, n, dept, d - (extract(isodow from d)::int - 1) + dept % 5 as d, case when n < 4 then g else a.arrive_qty - coalesce(sum(g) filter (where n < 4) over (partition by a.in_dtl_id), 0) - case when pg_temp.f('rlv', a.in_dtl_id) < 0.045 and a.arrive_qty >= 20 then greatest(1, floor(a.arrive_qty * 0.05)::int) else 0 end end as q
  from arr as a, generate_series(1, 4) as n, lateral (select a.in_dtl_id * 10 + n as k) as x, lateral (select (array[32, 24, 23, 1, 9, 33, 4, 10, 5, 17, 2, 12, 28, 3, 7, 11, 18, 16, 13, 8, 6, 14, 15, 19, 25, 31, 21, 20, 26, 22, 29, 30])[1 + floor(power(pg_temp.f('isd', k), 1.7) * 32)::int] as dept, a.tm::date + 7 + n * pg_temp.z('isn', k, 3, 13) as d, floor(a.arrive_qty * (0.16 + 0.14 * pg_temp.f('shr', k)))::int as g) as y
  where a.ord_type = '1' and pg_temp.f('isk', k) < 0.92) as s where d - (extract(isodow from d)::int - 1) + dept % 5 <= '2026-06-29' and q > 0;
insert into dept_out
select out_id, 'CK' || to_char(d, 'YYYYMMDD') || lpad(row_number() over (partition by d order by out_id)::text, 3, '0'), pg_temp.w('oty', out_id, '1:50,2:44,3:6'), 34, dept, tm, a, st, dept, pg_temp.one('ocr', out_id, case when tm < '2024-10-01' then '34,78,80,82,84' else '34,80,82,84' end)::int,
  case st when '2' then dept end, case st when '2' then tm + pg_temp.z('osg', out_id, 20, 400) * interval '1 minute' end
from (select *, d + time '08:00' + pg_temp.z('otm', out_id, 0, 460) * interval '1 minute' as tm, case when pg_temp.f('ovd', out_id) < 0.012 then '9' when d >= '2026-06-26' and pg_temp.f('osn', out_id) < 0.4 then '1' else '2' end as st from (select out_id, d, dept, sum(q * price) as a from iss group by 1, 2, 3) as s) as s2;

create table dept_out_dtl (
  out_dtl_id bigint primary key,
  out_id bigint not null,
  in_dtl_id bigint not null,
  goods_id integer not null,
  qty integer not null,
  price numeric(12,2) not null,
  amount numeric(14,2) not null,
  settle_id bigint
);
comment on table dept_out_dtl is '科室领用出库明细';
comment on column dept_out_dtl.out_dtl_id is '出库明细ID'; comment on column dept_out_dtl.out_id is '出库单ID'; comment on column dept_out_dtl.in_dtl_id is '批次（入库明细ID）'; comment on column dept_out_dtl.goods_id is '耗材ID';
comment on column dept_out_dtl.qty is '出库数量'; comment on column dept_out_dtl.price is '单价（元）'; comment on column dept_out_dtl.amount is '金额（元）'; comment on column dept_out_dtl.settle_id is '结算单ID，未结算为空';
insert into dept_out_dtl select id, out_id, in_dtl_id, goods_id, q, price, q * price, null from iss;

create table hv_barcode (
  bar_id bigint primary key,
  bar_code varchar(32) not null,
  in_dtl_id bigint not null,
  goods_id integer not null,
  supplier_id integer not null,
  store_id integer not null,
  batch_no varchar(32),
  valid_date date not null,
  price numeric(12,2) not null,
  state char(1) not null,
  in_time timestamp not null,
  update_time timestamp
);
comment on table hv_barcode is '高值耗材唯一码（一物一码）';
comment on column hv_barcode.bar_id is '条码ID'; comment on column hv_barcode.bar_code is '院内唯一码'; comment on column hv_barcode.in_dtl_id is '入库明细ID';
comment on column hv_barcode.goods_id is '耗材ID'; comment on column hv_barcode.supplier_id is '供应商ID'; comment on column hv_barcode.store_id is '所在库房（科室ID）';
comment on column hv_barcode.batch_no is '生产批号'; comment on column hv_barcode.valid_date is '有效期至'; comment on column hv_barcode.price is '采购单价（元）';
comment on column hv_barcode.state is '条码状态（字典bar_state）：1在库 2已消耗 3已退供应商 4已报损'; comment on column hv_barcode.in_time is '入库时间'; comment on column hv_barcode.update_time is '状态更新时间';
insert into hv_barcode
select row_number() over (order by d.in_dtl_id, n), 'GZ' || to_char(i.in_time, 'YYMMDD') || lpad((row_number() over (order by d.in_dtl_id, n))::text, 6, '0'), d.in_dtl_id, d.goods_id, i.supplier_id, i.store_id, d.batch_no, d.valid_date, d.price, '1', i.in_time, i.in_time
from stk_in_dtl as d join stk_in as i on i.in_id = d.in_id join bas_goods as g on g.goods_id = d.goods_id, generate_series(1, d.qty) as n where g.is_high = '1';

create table hv_consume (
  consume_id bigint primary key,
  bar_id bigint not null,
  goods_id integer not null,
  supplier_id integer not null,
  dept_id integer not null,
  patient_no varchar(16) not null,
  patient_name varchar(32),
  doctor_name varchar(32),
  oper_name varchar(64),
  price numeric(12,2) not null,
  charge_amount numeric(12,2),
  scan_by integer,
  scan_time timestamp not null,
  state char(1) not null default '1',
  cancel_time timestamp,
  settle_id bigint
);
comment on table hv_consume is '高值耗材扫码消耗记录';
comment on column hv_consume.consume_id is '消耗ID'; comment on column hv_consume.bar_id is '条码ID'; comment on column hv_consume.goods_id is '耗材ID'; comment on column hv_consume.supplier_id is '供应商ID';
comment on column hv_consume.dept_id is '开单科室ID'; comment on column hv_consume.patient_no is '住院号'; comment on column hv_consume.patient_name is '患者姓名（脱敏）'; comment on column hv_consume.doctor_name is '主刀医师';
comment on column hv_consume.oper_name is '手术名称'; comment on column hv_consume.price is '采购单价（元）'; comment on column hv_consume.charge_amount is '患者计费金额（元），零加成，未计费为空'; comment on column hv_consume.scan_by is '扫码人ID';
comment on column hv_consume.scan_time is '扫码时间'; comment on column hv_consume.state is '状态：1有效 2已冲销'; comment on column hv_consume.cancel_time is '冲销时间'; comment on column hv_consume.settle_id is '结算单ID，未结算为空';
insert into hv_consume
select row_number() over (order by tm, bar_id, st), bar_id, goods_id, supplier_id, dept, 'ZY' || to_char(d - pk % 4, 'YYMMDD') || lpad(dept::text, 2, '0') || (pk % 10), left(pg_temp.person('pat', pk, '1'), 1) || '**', case when pg_temp.f('dcn', pk) < 0.97 then pg_temp.person('doc', dept * 10 + pk % 4, '1') end,
  case class_code when '11' then pg_temp.one('op', pk, case dept when 12 then '颅内动脉瘤栓塞术,全脑血管造影术' when 2 then '颅内动脉取栓术,全脑血管造影术' else '经皮冠状动脉支架植入术,冠状动脉造影术,经皮冠状动脉球囊扩张术' end) when '12' then pg_temp.one('op', pk, '全髋关节置换术,全膝关节置换术,胫骨骨折切开复位内固定术,腰椎后路椎弓根固定术,桡骨远端骨折内固定术') when '13' then '白内障超声乳化联合人工晶体植入术' when '14' then pg_temp.one('op', pk, '永久起搏器植入术,心房颤动射频消融术') else pg_temp.one('op', pk, '腹腔镜下肠癌根治术,胸腔镜下肺叶切除术,腹腔镜下胆囊切除术') end,
  price, case when st = '1' and (pg_temp.f('chg', bar_id) > 0.012) then price end, pg_temp.one('scn', pk, case when class_code in ('11', '14') then '33,71,93,95,99' else '32,70,94,96,102' end)::int, tm, st, case st when '2' then tm + pg_temp.z('cnl', bar_id, 30, 900) * interval '1 minute' end, null
from (select b.*, g.class_code, dept, y0.st, pk, y.d, y.d + time '08:40' + (pg_temp.z('scs', pk, 0, 420) + b.bar_id % 17) * interval '1 minute' as tm
  from hv_barcode as b join bas_goods as g on g.goods_id = b.goods_id,
    lateral (select case g.class_code when '11' then case when g.goods_name like '颅内%' or g.goods_name like '微导管%' then pg_temp.w('hd', b.bar_id, '12:3,2:2') else pg_temp.w('hd', b.bar_id, '1:8,15:1') end when '12' then pg_temp.w('hd', b.bar_id, '10:5,11:4') when '13' then '20' when '14' then '1' else pg_temp.w('hd', b.bar_id, '9:6,14:3,16:2,13:1') end::int as dept) as x,
    lateral (select '1' as st, b.in_time::date + 4 + floor(power(pg_temp.f('hdd', b.bar_id), 2) * 150)::int as d where pg_temp.f('huse', b.bar_id) < 0.91 union all select '2', b.in_time::date + 1 where pg_temp.f('hrev', b.bar_id) < 0.018) as y0,
    lateral (select pg_temp.workday(case when extract(isodow from y0.d) in (2, 4) or y0.st = '2' or g.class_code = '11' then y0.d else y0.d + (extract(isodow from y0.d)::int in (1, 3))::int end) as d) as y,
    lateral (select dept * 1000000 + (y.d - date '2023-01-01') * 10 + pg_temp.z('sess', b.bar_id, 1, 3) + case g.class_code when '14' then 4 else 0 end as pk) as z
  where y.d <= '2026-06-30' and y.d > b.in_time::date) as s;
update hv_barcode as b set state = '2', update_time = c.scan_time from hv_consume as c where c.bar_id = b.bar_id and c.state = '1';
update hv_barcode as b set update_time = c.cancel_time from hv_consume as c where c.bar_id = b.bar_id and c.state = '2' and b.state = '1';
update hv_barcode set state = '4', update_time = in_time + pg_temp.z('hbs', bar_id, 30, 90) * interval '1 day' where state = '1' and in_time < '2026-03-01' and pg_temp.f('hbs', bar_id) < 0.06;

create table ret_bill (
  ret_id bigint primary key,
  ret_no varchar(24) not null,
  ret_type char(1) not null,
  supplier_id integer not null,
  dept_id integer,
  goods_id integer not null,
  in_dtl_id bigint not null,
  bar_id bigint,
  qty integer not null,
  price numeric(12,2) not null,
  amount numeric(14,2) not null,
  reason_code varchar(4) not null,
  state char(1) not null,
  ret_time timestamp not null,
  create_by integer,
  settle_id bigint
);
comment on table ret_bill is '退货单（退供应商、科室退库）';
comment on column ret_bill.ret_id is '退货单ID'; comment on column ret_bill.ret_no is '退货单号'; comment on column ret_bill.ret_type is '退货类型（字典ret_type）：1退供应商 2科室退库'; comment on column ret_bill.supplier_id is '供应商ID';
comment on column ret_bill.dept_id is '退库科室ID，退供应商时为空'; comment on column ret_bill.goods_id is '耗材ID'; comment on column ret_bill.in_dtl_id is '批次（入库明细ID）'; comment on column ret_bill.bar_id is '高值条码ID，低值为空';
comment on column ret_bill.qty is '退货数量'; comment on column ret_bill.price is '单价（元）'; comment on column ret_bill.amount is '退货金额（元）'; comment on column ret_bill.reason_code is '退货原因（字典ret_reason）';
comment on column ret_bill.state is '状态（字典ret_state）：0待审核 1已审核 2已完成 3已驳回'; comment on column ret_bill.ret_time is '退货时间'; comment on column ret_bill.create_by is '制单人ID'; comment on column ret_bill.settle_id is '冲减的结算单ID，仅科室退库';
insert into ret_bill
select n, 'TH' || to_char(tm, 'YYYYMMDD') || lpad(n::text, 4, '0'), t, supplier_id, dept_id, goods_id, in_dtl_id, bar_id, q, price, q * price, rs, case when tm > '2026-06-24' then pg_temp.w('rst', n, '0:2,1:1') else pg_temp.w('rst', n, '2:93,3:7') end, tm, case t when '2' then dept_id else pg_temp.one('rcb', n, '80,81')::int end, null
from (select row_number() over (order by tm, in_dtl_id) as n, s.* from (
  select '1' as t, b.supplier_id, null::int as dept_id, b.goods_id, b.in_dtl_id, b.bar_id, 1 as q, b.price, pg_temp.w('rr', b.bar_id, 'R1:4,R2:1,R3:3,R4:2') as rs, pg_temp.workday(b.in_time::date + pg_temp.z('rtd', b.bar_id, 20, 200)) + time '09:30' + b.bar_id % 400 * interval '1 minute' as tm from hv_barcode as b where b.state = '1' and pg_temp.f('rhv', b.bar_id) < 0.45 and not exists (select from hv_consume as c where c.bar_id = b.bar_id)
  union all select '1', i.supplier_id, null, d.goods_id, d.in_dtl_id, null, greatest(1, floor(d.qty * 0.05)::int), d.price, pg_temp.w('rr2', d.in_dtl_id, 'R2:4,R3:3,R1:2,R9:1'), pg_temp.workday(i.in_time::date + pg_temp.z('rld', d.in_dtl_id, 1, 40)) + time '10:00' + d.in_dtl_id % 350 * interval '1 minute' from stk_in_dtl as d join stk_in as i on i.in_id = d.in_id join bas_goods as g on g.goods_id = d.goods_id and g.is_high = '0' where pg_temp.f('rlv', d.in_dtl_id) < 0.045 and d.qty >= 20
  union all select '2', i.supplier_id, o.dept_id, x.goods_id, x.in_dtl_id, null, greatest(1, floor(x.qty * (0.1 + 0.4 * pg_temp.f('rdq', x.out_dtl_id)))::int), x.price, pg_temp.w('rr3', x.out_dtl_id, 'R5:5,R4:2,R3:2,R2:1'), pg_temp.workday(o.out_time::date + pg_temp.z('rdd', x.out_dtl_id, 3, 25)) + time '14:00' + x.out_dtl_id % 200 * interval '1 minute' from dept_out_dtl as x join dept_out as o on o.out_id = x.out_id and o.state = '2' join stk_in_dtl as d on d.in_dtl_id = x.in_dtl_id join stk_in as i on i.in_id = d.in_id where pg_temp.f('rdp', x.out_dtl_id) < 0.03) as s where tm < '2026-06-30 18:00') as s2;
update hv_barcode as b set state = '3', update_time = r.ret_time from ret_bill as r where r.bar_id = b.bar_id and r.state = '2';
update stk_in_dtl as d set stock_qty = case when g.is_high = '1' then (select count(*) from hv_barcode as b where b.in_dtl_id = d.in_dtl_id and b.state = '1')
  else d.qty - coalesce((select sum(x.qty) from dept_out_dtl as x join dept_out as o on o.out_id = x.out_id where x.in_dtl_id = d.in_dtl_id and o.state <> '9'), 0) + coalesce((select sum(case r.ret_type when '2' then r.qty else -r.qty end) from ret_bill as r where r.in_dtl_id = d.in_dtl_id and r.state = '2'), 0) end
from bas_goods as g where g.goods_id = d.goods_id;

create table settle_bill (
  settle_id bigint primary key,
  settle_no varchar(24) not null,
  supplier_id integer not null,
  settle_month char(7) not null,
  low_amount numeric(14,2) not null,
  high_amount numeric(14,2) not null,
  return_amount numeric(14,2) not null,
  total_amount numeric(14,2) not null,
  state char(1) not null,
  invoice_no varchar(32),
  invoice_date date,
  pay_date date,
  create_by integer,
  create_time timestamp not null
);
comment on table settle_bill is '供应商月结算单（消耗后结算）';
comment on column settle_bill.settle_id is '结算单ID'; comment on column settle_bill.settle_no is '结算单号'; comment on column settle_bill.supplier_id is '供应商ID';
comment on column settle_bill.settle_month is '结算月份（YYYY-MM）'; comment on column settle_bill.low_amount is '低值领用金额（元）'; comment on column settle_bill.high_amount is '高值消耗金额（元）';
comment on column settle_bill.return_amount is '科室退库冲减金额（元）'; comment on column settle_bill.total_amount is '应结金额（元）＝低值＋高值－冲减'; comment on column settle_bill.state is '状态（字典settle_state）：1待对账 2已对账 3已开票 4已付款';
comment on column settle_bill.invoice_no is '发票号码'; comment on column settle_bill.invoice_date is '开票日期'; comment on column settle_bill.pay_date is '付款日期'; comment on column settle_bill.create_by is '制单人ID'; comment on column settle_bill.create_time is '生成时间';
create temp table use as
select 'L' as k, x.out_dtl_id as id, i.supplier_id, to_char(o.out_time, 'YYYY-MM') as m, x.amount as a from dept_out_dtl as x join dept_out as o on o.out_id = x.out_id and o.state = '2' join stk_in_dtl as d on d.in_dtl_id = x.in_dtl_id join stk_in as i on i.in_id = d.in_id
union all select 'H', consume_id, supplier_id, to_char(scan_time, 'YYYY-MM'), price from hv_consume where state = '1'
union all select 'R', ret_id, supplier_id, to_char(ret_time, 'YYYY-MM'), amount from ret_bill where ret_type = '2' and state = '2';
insert into settle_bill
select n, 'JS' || replace(m, '-', '') || lpad(supplier_id::text, 4, '0'), supplier_id, m, l, h, r, l + h - r, st, case when st in ('3', '4') then lpad(pg_temp.z('ivn', n, 1000000, 99999999)::text, 20, '2443200000') end, case when st in ('3', '4') then inv end, case st when '4' then pay end, case when n % 3 = 0 then 76 else 38 end, ct
from (select s.*, case when pay <= '2026-06-30' and pg_temp.f('late', n) > 0.03 then '4' when inv <= '2026-06-30' then '3' when m < '2026-05' or pg_temp.f('dz', n) < 0.6 then '2' else '1' end as st from (
  select s.*, row_number() over (order by m, s.supplier_id) as n, f + time '09:00' + (s.supplier_id * 3) * interval '1 minute' as ct, pg_temp.workday(f::date + pg_temp.z('inv' || m, s.supplier_id, 8, 48)) as inv, pg_temp.workday(f::date + g.account_days + pg_temp.z('pay' || m, s.supplier_id, 25, 60)) as pay
  from (select supplier_id, m, coalesce(sum(a) filter (where k = 'L'), 0) as l, coalesce(sum(a) filter (where k = 'H'), 0) as h, coalesce(sum(a) filter (where k = 'R'), 0) as r, pg_temp.workday((to_date(m, 'YYYY-MM') + interval '1 month')::date + 4) as f from use where m < '2026-06' group by 1, 2) as s join bas_supplier as g on g.supplier_id = s.supplier_id) as s) as s2;
update dept_out_dtl as x set settle_id = s.settle_id from use as u join settle_bill as s on s.supplier_id = u.supplier_id and s.settle_month = u.m where u.k = 'L' and u.id = x.out_dtl_id;
update hv_consume as x set settle_id = s.settle_id from use as u join settle_bill as s on s.supplier_id = u.supplier_id and s.settle_month = u.m where u.k = 'H' and u.id = x.consume_id;
update ret_bill as x set settle_id = s.settle_id from use as u join settle_bill as s on s.supplier_id = u.supplier_id and s.settle_month = u.m where u.k = 'R' and u.id = x.ret_id;

create table sys_interface_log (
  log_id bigint primary key,
  interface_code varchar(32) not null,
  biz_no varchar(32),
  direction char(1) not null,
  is_success char(1) not null,
  err_msg varchar(200),
  cost_ms integer,
  call_time timestamp not null
);
comment on table sys_interface_log is '接口日志（HIS、供应商平台）';
comment on column sys_interface_log.log_id is '日志ID'; comment on column sys_interface_log.interface_code is '接口代码'; comment on column sys_interface_log.biz_no is '业务单号'; comment on column sys_interface_log.direction is '方向：1发送 2接收';
comment on column sys_interface_log.is_success is '是否成功：1成功 0失败'; comment on column sys_interface_log.err_msg is '错误信息'; comment on column sys_interface_log.cost_ms is '耗时（毫秒）'; comment on column sys_interface_log.call_time is '调用时间';
insert into sys_interface_log
select n, c, b, dr, case when e then '0' else '1' end, case when e then pg_temp.one('ilm', n, '连接超时,HIS返回：患者已出院结算,收费项目未对照,签名校验失败') end, 20 + floor(power(pg_temp.f('ilc', n), 5) * 5000)::int, t
from (select row_number() over (order by t, b) as n, s.*, pg_temp.f('ile' || b, 1) < 0.02 as e from (select 'HIS_CHARGE' as c, b.bar_code as b, '1' as dr, c.scan_time + interval '2 second' as t from hv_consume as c join hv_barcode as b on b.bar_id = c.bar_id union all select 'SUP_ORDER_PUSH', order_no, '1', audit_time + interval '1 minute' from pur_order where audit_time is not null union all select 'SUP_DELIVERY', delivery_no, '2', in_time - interval '3 hour' from stk_in) as s) as s2;

create index idx_pur_order_dtl_order on pur_order_dtl (order_id);
create index idx_stk_in_order on stk_in (order_id);
create index idx_dept_out_dtl_out on dept_out_dtl (out_id);
create unique index uk_hv_barcode on hv_barcode (bar_code);
create index idx_hv_consume_bar on hv_consume (bar_id);
