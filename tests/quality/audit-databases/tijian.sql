-- 一家医院健康管理（体检）中心的体检系统：单位、团检合同与分组、套餐、组合项目与细项、体检登记、科室结果、总检、收费；参照天方达与东软体检系统的数据结构，数据均为虚构。
-- 表和列有中文注释，有外键。数值由行号散列得到，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,宋,郑,谢,韩,唐,冯,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕') || case sex when '1' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,宇航,家豪,晓东,振华,立新,学文') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,莉,小玲,凤英') end $$;
-- 近似正态
create function pg_temp.g(k text, i bigint) returns float8 language sql immutable
  as $$ select (pg_temp.f(k || 'a', i) + pg_temp.f(k || 'b', i) + pg_temp.f(k || 'c', i) + pg_temp.f(k || 'd', i) - 2) * 1.73 $$;

create table pe_dept (
  dept_id integer primary key, dept_code varchar(10) not null unique, dept_name varchar(30) not null, dept_type smallint not null, location varchar(30), sort_no integer, is_stop smallint not null default 0
);
comment on table pe_dept is '体检科室';
comment on column pe_dept.dept_id is '科室ID';
comment on column pe_dept.dept_code is '科室代码';
comment on column pe_dept.dept_name is '科室名称';
comment on column pe_dept.dept_type is '科室类型：1检查 2检验 3影像功能 9管理';
comment on column pe_dept.location is '位置';
comment on column pe_dept.sort_no is '导检顺序';
comment on column pe_dept.is_stop is '停用标志：0启用 1停用';
insert into pe_dept
select o, 'D' || lpad(o::text, 2, '0'), split_part(t, ':', 1), split_part(t, ':', 2)::int, split_part(t, ':', 3), o, case when split_part(t, ':', 1) = '放射透视室' then 1 else 0 end
  from unnest(string_to_array('一般检查室:1:2楼201,内科:1:2楼203,外科:1:2楼204,眼科:1:2楼206,耳鼻喉科:1:2楼207,妇科:1:3楼301,检验科:2:2楼采血区,心电图室:3:2楼210,放射科:3:1楼102,超声科:3:3楼305,核医学室:3:3楼310,放射透视室:3:1楼101,总检办公室:9:4楼402,前台收费处:9:1楼大厅,团检业务部:9:4楼405', ',')) with ordinality as u (t, o);

create table pe_staff (
  staff_id integer primary key, staff_no varchar(10) not null unique, staff_name varchar(20) not null, dept_id integer not null references pe_dept, title varchar(20), sex char(1), entry_date date, leave_date date, can_final smallint not null default 0, is_stop smallint not null default 0
);
comment on table pe_staff is '工作人员';
comment on column pe_staff.staff_id is '人员ID';
comment on column pe_staff.staff_no is '工号';
comment on column pe_staff.staff_name is '姓名';
comment on column pe_staff.dept_id is '所属科室';
comment on column pe_staff.title is '职称/岗位';
comment on column pe_staff.sex is '性别：1男 2女';
comment on column pe_staff.entry_date is '入职日期';
comment on column pe_staff.leave_date is '离职日期';
comment on column pe_staff.can_final is '总检权限：1有 0无';
comment on column pe_staff.is_stop is '停用标志：0启用 1停用';
insert into pe_staff
select i, lpad((6000 + i * 3)::text, 5, '0'), pg_temp.person('st', i, sx), d, case when d in (14, 15) then pg_temp.one('sp', i, '收费员,导检员,业务员') when d = 7 then pg_temp.one('sp', i, '检验师,主管检验师,护师') else pg_temp.one('sp', i, '住院医师,主治医师,主治医师,副主任医师') end, sx, e, l, case when d = 13 then 1 else 0 end, case when l is not null then 1 else 0 end
  from (select i, d, sx, e, case when i > 15 and pg_temp.f('sl', i) < 0.2 then greatest(e + 200, date '2024-03-31' + pg_temp.z('sm', i, 0, 750)) end as l from (select i, 1 + (i - 1) % 15 as d, pg_temp.w('sx', i, '1:35,2:65') as sx, date '2012-07-01' + pg_temp.z('se', i, 0, 4100) as e from generate_series(1, 42) as i) as a) as b;
update pe_staff set title = '业务员' where dept_id = 15;
update pe_staff set title = '收费员' where dept_id = 14;
update pe_staff set title = '主任医师' where staff_id = 13;

create table pe_combo (
  combo_id integer primary key, combo_code varchar(10) not null unique, combo_name varchar(40) not null, dept_id integer not null references pe_dept, price numeric(10,2) not null, sex_limit char(1) not null default '0', need_fasting smallint not null default 0, is_stop smallint not null default 0, clinical_meaning varchar(200)
);
comment on table pe_combo is '组合项目（收费项目）';
comment on column pe_combo.combo_id is '组合项目ID';
comment on column pe_combo.combo_code is '组合项目代码';
comment on column pe_combo.combo_name is '组合项目名称';
comment on column pe_combo.dept_id is '执行科室';
comment on column pe_combo.price is '单价（元）';
comment on column pe_combo.sex_limit is '性别限制：0不限 1男 2女';
comment on column pe_combo.need_fasting is '是否空腹：1是 0否';
comment on column pe_combo.is_stop is '停用标志：0启用 1停用';
comment on column pe_combo.clinical_meaning is '临床意义';
insert into pe_combo
select o, 'Z' || lpad((o * 10)::text, 4, '0'), split_part(t, ':', 1), split_part(t, ':', 2)::int, split_part(t, ':', 3)::numeric, split_part(t, ':', 4), case when split_part(t, ':', 2) = '7' and split_part(t, ':', 1) <> '尿常规' or split_part(t, ':', 1) in ('腹部彩超', '碳13呼气试验') then 1 else 0 end, case when split_part(t, ':', 1) in ('胸部透视') then 1 else 0 end, nullif(split_part(t, ':', 5), '')
  from unnest(string_to_array('一般检查:1:10:0:了解血压和体重等基本情况,内科检查:2:15:0:,外科检查:3:15:0:,眼科检查:4:20:0:,耳鼻喉检查:5:15:0:,妇科常规:6:45:2:筛查妇科常见疾病,血常规:7:25:0:了解贫血、感染和血液系统疾病,尿常规:7:15:0:筛查泌尿系统疾病,肝功能两项:7:30:0:评价肝细胞损伤,肾功能三项:7:45:0:评价肾脏功能与尿酸代谢,血脂三项:7:50:0:评估心脑血管病风险,空腹血糖:7:10:0:糖尿病筛查,糖化血红蛋白:7:80:0:近三个月血糖水平,肿瘤标志物两项:7:120:0:肝癌及消化道肿瘤筛查,促甲状腺激素:7:60:0:,十二导联心电图:8:30:0:,胸部正位DR:9:75:0:,低剂量胸部CT:9:280:0:肺结节早期筛查,腹部彩超:10:130:0:肝胆胰脾肾,甲状腺彩超:10:100:0:,颈动脉彩超:10:140:0:,乳腺彩超:10:110:2:,子宫附件彩超:10:110:2:,前列腺彩超:10:100:1:,碳13呼气试验:11:160:0:幽门螺杆菌感染检测,骨密度:11:90:0:骨质疏松筛查,胸部透视:12:25:0:', ',')) with ordinality as u (t, o);

create temp table gi as
select o as item_id, split_part(t, ':', 1)::int as combo_id, split_part(t, ':', 2) as nm, split_part(t, ':', 3) as en, nullif(split_part(t, ':', 4), '') as unit, nullif(split_part(t, ':', 5), '')::numeric as lo, nullif(split_part(t, ':', 6), '')::numeric as hi,
       nullif(split_part(t, ':', 7), '')::float8 as mean, nullif(split_part(t, ':', 8), '')::float8 as sd, coalesce(nullif(split_part(t, ':', 9), '')::int, 0) as dec, nullif(split_part(t, ':', 10), '') as normal, nullif(split_part(t, ':', 11), '') as abn, nullif(split_part(t, ':', 12), '')::float8 as rate
  from unnest(string_to_array($$1:身高:HEIGHT:cm:::165:7:1
1:体重:WEIGHT:kg:::65:10:1
1:体重指数:BMI:kg/m2:18.5:23.9:23.5:3:1
1:收缩压:SBP:mmHg:90:139:124:14:0
1:舒张压:DBP:mmHg:60:89:77:10:0
2:心率:HR:次/分:60:100:75:9:0
2:心肺听诊:XFTZ:::::::心肺听诊未闻及异常:心尖部收缩期杂音,心律不齐,双肺呼吸音粗:0.05
3:甲状腺触诊:JZX:::::::未触及肿大:甲状腺可触及结节,甲状腺轻度肿大:0.06
3:皮肤浅表:PF:::::::未见明显异常:皮下脂肪瘤,湿疹,痣:0.05
4:右眼裸视:VOD::0.8::0.9:0.33:1
4:左眼裸视:VOS::0.8::0.9:0.33:1
5:咽喉部:YH:::::::未见明显异常:慢性咽炎,扁桃体Ⅱ度肿大,鼻中隔偏曲,慢性鼻炎:0.22
6:妇科内诊:FK:::::::未见明显异常:宫颈柱状上皮异位,阴道炎,宫颈息肉:0.24
7:白细胞计数:WBC:10^9/L:3.5:9.5:6.2:1.5:2
7:红细胞计数:RBC:10^12/L:3.8:5.8:4.7:0.45:2
7:血红蛋白:HGB:g/L:115:175:143:16:0
7:血小板计数:PLT:10^9/L:125:350:230:50:0
8:尿蛋白:PRO:::::::阴性:1+,±,2+:0.05
8:尿糖:GLU_U:::::::阴性:1+,3+:0.03
9:丙氨酸氨基转移酶:ALT:U/L:7:50:27:14:0
9:天门冬氨酸氨基转移酶:AST:U/L:13:40:24:8:0
10:尿素:UREA:mmol/L:2.6:8:5:1.2:2
10:肌酐:CREA:μmol/L:41:97:70:13:0
10:尿酸:UA:μmol/L:155:428:345:82:0
11:总胆固醇:TC:mmol/L:2.8:5.2:4.8:0.9:2
11:甘油三酯:TG:mmol/L:0.4:1.7:1.5:0.7:2
11:低密度脂蛋白胆固醇:LDL-C:mmol/L:1:3.4:2.9:0.75:2
12:空腹血糖:GLU:mmol/L:3.9:6.1:5.3:0.75:2
13:糖化血红蛋白:HbA1c:%:4:6:5.5:0.55:1
14:甲胎蛋白:AFP:ng/mL:0:7:3:1.5:2
14:癌胚抗原:CEA:ng/mL:0:5:2:1.2:2
15:促甲状腺激素:TSH:mIU/L:0.35:4.94:2.4:1.2:2
16:心电图诊断:ECG:::::::窦性心律，正常心电图:窦性心动过缓,窦性心律不齐,T波改变,完全性右束支传导阻滞,房性早搏:0.24
17:胸部DR所见:DR:::::::心肺膈未见明显异常:两肺纹理增多,主动脉迂曲,陈旧性病灶:0.16
18:胸部CT所见:CT:::::::双肺未见明显异常:肺微小结节,肺结节（建议复查）,双肺陈旧灶,肺大疱:0.42
19:腹部彩超所见:BUS:::::::肝胆胰脾肾未见明显异常:脂肪肝,肝囊肿,胆囊息肉,胆囊结石,肾囊肿,脂肪肝,脂肪肝:0.48
20:甲状腺彩超所见:TUS:::::::甲状腺未见明显异常:甲状腺结节TI-RADS 2类,甲状腺结节TI-RADS 3类,甲状腺结节TI-RADS 4a类,甲状腺弥漫性改变:0.4
21:颈动脉彩超所见:CUS:::::::双侧颈动脉未见明显异常:颈动脉内膜增厚,颈动脉斑块形成:0.3
22:乳腺彩超所见:RUS:::::::双乳未见明显异常:乳腺增生,乳腺结节BI-RADS 2类,乳腺结节BI-RADS 3类:0.45
23:子宫附件彩超所见:ZUS:::::::子宫附件未见明显异常:子宫肌瘤,宫颈纳氏囊肿,卵巢囊肿:0.3
24:前列腺彩超所见:QUS:::::::前列腺未见明显异常:前列腺增大,前列腺钙化灶:0.35
25:碳13检测值:DOB:‰:0:4:2.6:2.6:1
26:骨密度T值:TSCORE::-1::-0.4:1:1$$, E'\n')) with ordinality as u (t, o);

create table pe_item (
  item_id integer primary key, combo_id integer not null references pe_combo, item_code varchar(12) not null unique, item_name varchar(40) not null, result_type smallint not null, unit varchar(12), ref_low numeric(8,2), ref_high numeric(8,2), default_result varchar(60), sort_no integer, is_stop smallint not null default 0
);
comment on table pe_item is '体检细项';
comment on column pe_item.item_id is '细项ID';
comment on column pe_item.combo_id is '所属组合项目';
comment on column pe_item.item_code is '细项代码';
comment on column pe_item.item_name is '细项名称';
comment on column pe_item.result_type is '结果类型：1数值 2文字';
comment on column pe_item.unit is '单位';
comment on column pe_item.ref_low is '参考下限';
comment on column pe_item.ref_high is '参考上限';
comment on column pe_item.default_result is '默认（正常）结果';
comment on column pe_item.sort_no is '排序号';
comment on column pe_item.is_stop is '停用标志：0启用 1停用';
insert into pe_item select item_id, combo_id, en, nm, case when mean is null then 2 else 1 end, unit, lo, hi, normal, row_number() over (partition by combo_id order by item_id), 0 from gi;
insert into pe_item values (101, 27, 'XT', '胸透所见', 2, null, null, null, '心肺膈未见明显异常', 1, 1);

create table pe_package (
  package_id integer primary key, package_code varchar(10) not null unique, package_name varchar(40) not null, sex_limit char(1) not null default '0', package_type smallint not null, list_price numeric(10,2) not null default 0, package_price numeric(10,2) not null default 0, is_stop smallint not null default 0, create_date date
);
comment on table pe_package is '体检套餐';
comment on column pe_package.package_id is '套餐ID';
comment on column pe_package.package_code is '套餐代码';
comment on column pe_package.package_name is '套餐名称';
comment on column pe_package.sex_limit is '适用性别：0不限 1男 2女';
comment on column pe_package.package_type is '套餐类别：1健康体检 2入职体检 3专项体检';
comment on column pe_package.list_price is '项目原价合计（元）';
comment on column pe_package.package_price is '套餐价（元）';
comment on column pe_package.is_stop is '停用标志：0启用 1停用';
comment on column pe_package.create_date is '创建日期';
create table pe_package_item (
  package_id integer not null references pe_package, combo_id integer not null references pe_combo, package_item_price numeric(10,2) not null, is_optional smallint not null default 0, sort_no integer, create_date date, primary key (package_id, combo_id)
);
comment on table pe_package_item is '套餐包含的组合项目';
comment on column pe_package_item.package_id is '套餐ID';
comment on column pe_package_item.combo_id is '组合项目ID';
comment on column pe_package_item.package_item_price is '套餐内单价（元）';
comment on column pe_package_item.is_optional is '是否可替换：1是 0否';
comment on column pe_package_item.sort_no is '排序号';
comment on column pe_package_item.create_date is '加入日期';
create temp table gp as select o as id, split_part(t, ':', 1) as nm, split_part(t, ':', 2) as sx, split_part(t, ':', 3)::int as ty, split_part(t, ':', 4)::numeric as disc, string_to_array(split_part(t, ':', 5), ' ')::int[] as cs, case when o in (11, 12) then 1 else 0 end as stop
  from unnest(string_to_array('入职基础套餐:0:2:1:1 2 3 7 9 17,职工健康A套餐（男）:1:1:0.9:1 2 3 7 8 9 12 16 19,职工健康A套餐（女）:2:1:0.9:1 2 6 7 8 9 12 16 19,职工健康B套餐（男）:1:1:0.85:1 2 4 5 7 8 9 10 11 12 16 17 19,职工健康B套餐（女）:2:1:0.85:1 2 6 7 8 9 10 11 12 16 19 22 23,全面体检套餐（男）:1:1:0.8:1 2 5 7 8 9 10 11 12 14 16 18 19 20 24,全面体检套餐（女）:2:1:0.8:1 2 6 7 8 9 10 11 12 14 16 18 19 20 22 23,中老年心脑血管套餐:0:1:0.85:1 2 7 9 10 11 12 13 16 18 19 21 26,胃肠健康专项:0:3:0.95:1 7 14 19 25,女未婚职工套餐:2:1:0.9:1 2 7 8 9 12 16 19 22,经济体检套餐（旧）:0:1:0.9:1 2 3 7 8 9 27,驾驶员体检套餐:0:3:1:1 4 5 3', ',')) with ordinality as u (t, o);
insert into pe_package select id, 'TC' || lpad(id::text, 3, '0'), nm, sx, ty, 0, 0, stop, date '2022-01-10' + (id * 53 % 400)::int from gp;
insert into pe_package_item select id, c, round(b.price * disc, 1), case when c in (20, 24, 25, 26, 13) then 1 else 0 end, o, date '2022-01-10' + (id * 53 % 400)::int + case when o > 11 then 300 else 0 end from gp, unnest(cs) with ordinality as u (c, o) join pe_combo as b on b.combo_id = c;
update pe_package as p set list_price = s.l, package_price = s.t from (select package_id, sum(price) as l, sum(package_item_price) as t from pe_package_item join pe_combo using (combo_id) group by 1) as s where s.package_id = p.package_id;

create table pe_company (
  company_id integer primary key, company_code varchar(12) not null unique, company_name varchar(60) not null, parent_id integer references pe_company, industry varchar(20), contact_name varchar(20), contact_phone varchar(20), address varchar(80), staff_count integer, create_time timestamp, is_deleted smallint not null default 0
);
comment on table pe_company is '体检单位';
comment on column pe_company.company_id is '单位ID';
comment on column pe_company.company_code is '单位代码';
comment on column pe_company.company_name is '单位名称';
comment on column pe_company.parent_id is '上级单位';
comment on column pe_company.industry is '行业';
comment on column pe_company.contact_name is '联系人';
comment on column pe_company.contact_phone is '联系电话';
comment on column pe_company.address is '地址';
comment on column pe_company.staff_count is '职工人数';
comment on column pe_company.create_time is '建档时间';
comment on column pe_company.is_deleted is '删除标志：0正常 1已删除';
insert into pe_company
select o, 'DW' || lpad((o * 7 + 100)::text, 5, '0'), split_part(t, ':', 1), nullif(split_part(t, ':', 3), '')::int, split_part(t, ':', 2), pg_temp.person('cc', o, pg_temp.z('cx', o, 1, 2)::text), case when pg_temp.f('cy', o) < 0.4 then '0571-8' || lpad(pg_temp.z('cp', o, 0, 9999999)::text, 7, '0') else '139' || lpad(pg_temp.z('cp', o, 0, 99999999)::text, 8, '0') end,
       pg_temp.one('ca', o, '文三路,江陵路,天目山路,凤起路,秋涛北路,滨盛路,萧绍路,莫干山路') || pg_temp.z('cn', o, 8, 890) || '号', (2600 / (o + 2) + pg_temp.z('cs', o, 10, 60))::int, timestamp '2022-02-14 09:20' + o * interval '31 days 3 hours', case when o in (23, 25) then 1 else 0 end
  from unnest(string_to_array('浙江恒泽机械集团有限公司:制造业:,西溪区教育局:机关事业:,杭州云帆信息技术有限公司:信息技术:,恒泽机械集团铸造分公司:制造业:1,东湖水务集团有限公司:公用事业:,西溪区第二实验小学:教育:2,西溪区育才中学:教育:2,钱江农商银行股份有限公司:金融:,杭州瑞丰物流有限公司:交通物流:,绿洲食品（杭州）有限公司:制造业:,浙江明德律师事务所:专业服务:,滨江街道办事处:机关事业:,杭州锦绣纺织有限公司:制造业:,晨光建设工程有限公司:建筑业:,杭州优选百货有限公司:批发零售:,钱江农商银行城西支行:金融:8,浙江天和医药有限公司:医药:,博雅幼教集团:教育:,杭州星野文化传媒有限公司:文化传媒:,安居物业服务有限公司:物业服务:,浙江华测检测有限公司:专业服务:,杭州微澜网络科技有限公司:信息技术:,大通汽车销售有限公司:批发零售:,湖畔酒店管理有限公司:住宿餐饮:,杭州旭日电子厂:制造业:', ',')) with ordinality as u (t, o);

create table pe_contract (
  contract_id integer primary key, contract_no varchar(20) not null unique, company_id integer not null references pe_company, contract_name varchar(80) not null, sign_date date not null, begin_date date not null, end_date date not null, plan_count integer, discount numeric(4,2) not null default 1, settle_mode smallint not null, contract_status smallint not null, sales_id integer references pe_staff, remark varchar(100)
);
comment on table pe_contract is '团检合同';
comment on column pe_contract.contract_id is '合同ID';
comment on column pe_contract.contract_no is '合同编号';
comment on column pe_contract.company_id is '单位ID';
comment on column pe_contract.contract_name is '合同名称';
comment on column pe_contract.sign_date is '签订日期';
comment on column pe_contract.begin_date is '体检开始日期';
comment on column pe_contract.end_date is '体检截止日期';
comment on column pe_contract.plan_count is '计划人数';
comment on column pe_contract.discount is '折扣（在套餐价基础上）';
comment on column pe_contract.settle_mode is '结算方式：1按实检人数后付 2预付';
comment on column pe_contract.contract_status is '合同状态：0草稿 1执行中 2已结算 3已终止';
comment on column pe_contract.sales_id is '业务员';
comment on column pe_contract.remark is '备注';
insert into pe_contract
select row_number() over (order by sg, o), 'TJ' || to_char(sg, 'YYYYMM') || lpad((row_number() over (order by sg, o))::text, 3, '0'), o, company_name || y || '年度职工体检', sg, b, b + 45, 0, case when o <= 3 then 0.85 when o <= 9 then 0.9 else (array[0.95, 1, 1])[1 + x % 3] end,
       case when o % 5 = 3 or o = 7 then 2 else 1 end, case when b + 45 >= date '2026-06-28' then case when b > date '2026-07-10' then 0 else 1 end when pg_temp.f('kt', x) < 0.05 then 3 when b + 90 > date '2026-06-28' and pg_temp.f('ku', x) < 0.5 then 1 else 2 end,
       (select staff_id from pe_staff where dept_id = 15 and entry_date < sg and coalesce(leave_date, '2099-01-01') > sg order by pg_temp.f('kv' || staff_id, o) limit 1), case when pg_temp.f('kw', x) < 0.15 then pg_temp.one('kx', x, '早餐由中心提供,报告统一送单位,可带一名家属同价体检') end
  from (select c.company_id as o, c.company_name, y, c.company_id * 10 + y % 10 as x, b, b - pg_temp.z('kg', c.company_id * 10 + y, 8, 40) as sg
          from pe_company as c, generate_series(2024, 2026) as y cross join lateral (select make_date(y, (array[3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 10, 11])[pg_temp.z('km', c.company_id, 1, 13)], 1) + pg_temp.z('kd', c.company_id * 10 + y, 0, 20) as b) as t
         where pg_temp.f('ky', c.company_id * 10 + y % 10) < case when c.company_id <= 9 then 0.98 else 0.62 end and b <= date '2026-07-20' and (is_deleted = 0 or y = 2024) and c.create_time < b - 45) as z;

create table pe_contract_group (
  group_id integer primary key, contract_id integer not null references pe_contract, group_name varchar(40) not null, package_id integer not null references pe_package, sex_limit char(1) not null, group_price numeric(10,2) not null, self_pay smallint not null default 0
);
comment on table pe_contract_group is '团检分组';
comment on column pe_contract_group.group_id is '分组ID';
comment on column pe_contract_group.contract_id is '合同ID';
comment on column pe_contract_group.group_name is '分组名称';
comment on column pe_contract_group.package_id is '使用套餐';
comment on column pe_contract_group.sex_limit is '性别：1男 2女';
comment on column pe_contract_group.group_price is '分组单价（元/人）';
comment on column pe_contract_group.self_pay is '加项付费：0个人自付 1单位统付';
insert into pe_contract_group
select row_number() over (order by contract_id, g), contract_id, (array['男职工', '女职工（已婚）', '女职工（未婚）'])[g], pk, case g when 1 then '1' else '2' end, 0, case when company_id in (1, 8) then 1 else 0 end
  from (select c.*, g, case when company_id in (3, 8, 16) then (array[6, 7, 10])[g] when company_id % 3 = 1 then (array[2, 3, 10])[g] else (array[4, 5, 10])[g] end as pk from pe_contract as c, generate_series(1, 3) as g) as x;
update pe_contract_group as g set group_price = s.t from (select g.group_id, sum(round(i.package_item_price * c.discount, 2)) as t from pe_contract_group as g join pe_contract as c using (contract_id) join pe_package_item as i using (package_id) group by 1) as s where s.group_id = g.group_id;

create table pe_person (
  person_id integer primary key, archive_no varchar(12) not null unique, person_name varchar(20) not null, sex char(1) not null, birthday date not null, id_card varchar(18), phone varchar(11), marriage smallint, company_id integer references pe_company, work_dept varchar(20), create_time timestamp, is_deleted smallint not null default 0
);
comment on table pe_person is '体检人员档案';
comment on column pe_person.person_id is '人员ID';
comment on column pe_person.archive_no is '档案号';
comment on column pe_person.person_name is '姓名';
comment on column pe_person.sex is '性别：1男 2女';
comment on column pe_person.birthday is '出生日期';
comment on column pe_person.id_card is '身份证号（脱敏）';
comment on column pe_person.phone is '手机号';
comment on column pe_person.marriage is '婚姻状况：1未婚 2已婚 3离异 4丧偶';
comment on column pe_person.company_id is '所属单位，个人体检者为空';
comment on column pe_person.work_dept is '单位内部门';
comment on column pe_person.create_time is '建档时间';
comment on column pe_person.is_deleted is '删除标志：0正常 1已删除（合并档案）';
insert into pe_person
select i, 'A' || lpad((i * 13 + 20000)::text, 8, '0'), pg_temp.person('pn', i, sx), sx, bd, case when pg_temp.f('pi', i) < 0.93 then '3301**' || to_char(bd, 'YYYY') || '****' || lpad(pg_temp.z('pj', i, 0, 9999)::text, 4, '0') end, case when pg_temp.f('pp', i) < 0.97 then '1' || pg_temp.one('pq', i, '35,36,38,39,50,58,77,80,86,89') || lpad(pg_temp.z('pr', i, 0, 99999999)::text, 8, '0') end,
       case when bd > date '1999-01-01' or (bd > date '1992-01-01' and pg_temp.f('pm', i) < 0.4) then 1 else pg_temp.w('pl', i, '2:90,3:8,4:2')::int end, co, case when co is not null then pg_temp.one('pd', i, '行政部,财务部,生产部,技术部,销售部,后勤部,人力资源部') end, null, 0
  from (select i, pg_temp.w('px', i, '1:52,2:48') as sx, case when i <= 215 then 1 + floor(pg_temp.f('pc', i) ^ 2.1 * 25)::int end as co, case when i <= 215 then date '1965-01-01' + pg_temp.z('pb', i, 0, 13500) else date '1948-01-01' + pg_temp.z('pb', i, 0, 20500) end as bd from generate_series(1, 330) as i) as a;
update pe_person set is_deleted = 1 where person_id in (288, 302, 317);

create table pe_register (
  reg_id integer primary key, reg_no varchar(12) not null unique, person_id integer not null references pe_person, reg_type smallint not null, group_id integer references pe_contract_group, package_id integer references pe_package, age integer, exam_date date not null, reg_status smallint not null, is_vip smallint not null default 0,
  list_amount numeric(10,2) not null default 0, actual_amount numeric(10,2) not null default 0, self_amount numeric(10,2) not null default 0, register_by integer references pe_staff, create_time timestamp not null, report_time timestamp
);
comment on table pe_register is '体检登记';
comment on column pe_register.reg_id is '登记ID';
comment on column pe_register.reg_no is '体检号';
comment on column pe_register.person_id is '人员ID';
comment on column pe_register.reg_type is '体检类型：1个人 2团体';
comment on column pe_register.group_id is '团检分组，个人体检为空';
comment on column pe_register.package_id is '套餐，自选项目为空';
comment on column pe_register.age is '体检时年龄';
comment on column pe_register.exam_date is '体检日期（预约者为预约日期）';
comment on column pe_register.reg_status is '体检状态：0已预约 1已登记 2检查中 3已检完 4已总检 5报告已发 9已作废';
comment on column pe_register.is_vip is '贵宾标志：1是 0否';
comment on column pe_register.list_amount is '原价合计（元，不含退项）';
comment on column pe_register.actual_amount is '实收价合计（元，不含退项）';
comment on column pe_register.self_amount is '其中个人自付（元）';
comment on column pe_register.register_by is '登记人';
comment on column pe_register.create_time is '登记（预约）时间';
comment on column pe_register.report_time is '报告发放时间';
create temp table gr as
select row_number() over (order by d, pid, src)::int as rid, * from (
  select p.person_id as pid, p.sex, p.birthday, g.group_id, g.package_id, g.self_pay, c.discount, c.contract_status, 1 as src, p.person_id * 10 + extract(year from c.begin_date)::int % 10 as x, t.d - case extract(dow from t.d) when 0 then 2 else 0 end as d
    from pe_contract as c join pe_person as p on p.company_id = c.company_id join pe_contract_group as g on g.contract_id = c.contract_id and g.sex_limit = p.sex and (p.sex = '1' or (p.marriage = 1) = (g.package_id = 10))
    cross join lateral (select c.begin_date + 2 + floor(pg_temp.f('rd', p.person_id * 10 + c.contract_id) ^ 1.3 * 43)::int as d) as t
   where c.contract_status in (1, 2) and pg_temp.f('rx', p.person_id * 100 + c.contract_id) < 0.84
  union all
  select p.person_id, p.sex, p.birthday, null, case when pg_temp.f('rs', p.person_id * 10 + n) < 0.08 then null when d < date '2024-07-01' and pg_temp.f('rt', p.person_id) < 0.1 then 11 when p.birthday < date '1970-01-01' and pg_temp.f('rt', p.person_id) < 0.55 then 8 when p.birthday > date '1995-01-01' and pg_temp.f('rt', p.person_id) < 0.6 then 1 when p.sex = '1' then (array[2, 4, 6, 9])[pg_temp.z('ru', p.person_id, 1, 4)] else (array[3, 5, 7, 9])[pg_temp.z('ru', p.person_id, 1, 4)] end, 0, 1, null, 2, p.person_id * 10 + n + 5, d
    from pe_person as p, generate_series(0, 1) as n cross join lateral (select t0 + case extract(dow from t0) when 0 then 6 else 0 end as d from (select date '2024-01-04' + pg_temp.z('rv', p.person_id, 0, 880) + n * (340 + pg_temp.z('rw', p.person_id, 0, 60)) as t0) as t) as t
   where (p.person_id > 215 or pg_temp.f('ry', p.person_id) < 0.06) and p.is_deleted = 0 and (n = 0 or pg_temp.f('rz', p.person_id) < 0.3)) as z
 where d <= date '2026-07-18' and not (extract(month from d) = 10 and extract(day from d) <= 3);
insert into pe_register
select rid, to_char(d, 'YYMMDD') || lpad((rid % 10000)::text, 4, '0'), pid, case when group_id is null then 1 else 2 end, group_id, package_id, extract(year from age(d, birthday))::int, d, st, case when package_id in (6, 7) and pg_temp.f('vp', pid) < 0.35 then 1 else 0 end, 0, 0, 0,
       (select staff_id from pe_staff where dept_id = 14 and entry_date < d and coalesce(leave_date, '2099-01-01') > d order by pg_temp.f('rb' || staff_id, rid) limit 1), case when st = 0 then date '2026-06-26' - pg_temp.z('rc', rid, 0, 6) + time '09:05' + pg_temp.z('rg', rid, 0, 430) * interval '1 min' when pg_temp.f('re', rid) < 0.6 then d - pg_temp.z('rf', rid, 1, 9) + time '09:10' + pg_temp.z('rg', rid, 0, 400) * interval '1 min' else d + time '07:35' + pg_temp.z('rg', rid, 0, 110) * interval '1 min' end,
       case when st = 5 then d + pg_temp.z('rh', rid, 5, 9) + time '10:00' + pg_temp.z('ri', rid, 0, 360) * interval '1 min' end
  from (select *, case when d > date '2026-06-27' then 0 when pg_temp.f('ra', x) < 0.03 then 9 when d > date '2026-06-26' then 2 when d > date '2026-06-23' then 3 when d > date '2026-06-18' then 4 when pg_temp.f('rj', x) < 0.02 then 3 else 5 end as st from gr) as y;
update pe_person as p set create_time = coalesce((select min(r.create_time) from pe_register as r where r.person_id = p.person_id), timestamp '2023-05-08 09:00' + p.person_id * interval '41 minutes') - interval '3 minutes';
update pe_contract as c set plan_count = (select count(*) from pe_person as p where p.company_id = c.company_id) + c.contract_id % 3;

create table pe_register_item (
  reg_item_id integer primary key, reg_id integer not null references pe_register, combo_id integer not null references pe_combo, add_flag smallint not null default 0, pay_mode smallint not null, list_price numeric(10,2) not null, actual_price numeric(10,2) not null, item_status smallint not null, doctor_id integer references pe_staff, exam_time timestamp, is_abnormal smallint, summary varchar(300),
  unique (reg_id, combo_id)
);
comment on table pe_register_item is '登记项目及科室小结';
comment on column pe_register_item.reg_item_id is '登记项目ID';
comment on column pe_register_item.reg_id is '登记ID';
comment on column pe_register_item.combo_id is '组合项目ID';
comment on column pe_register_item.add_flag is '来源：0套餐内 1加项';
comment on column pe_register_item.pay_mode is '付费方式：1个人自付 2单位统付';
comment on column pe_register_item.list_price is '原价（元）';
comment on column pe_register_item.actual_price is '实收价（元）';
comment on column pe_register_item.item_status is '项目状态：0未检 1已检 2弃检 3延期 9已退项';
comment on column pe_register_item.doctor_id is '检查医生';
comment on column pe_register_item.exam_time is '检查时间';
comment on column pe_register_item.is_abnormal is '是否异常：1是 0否，未检为空';
comment on column pe_register_item.summary is '科室小结';
insert into pe_register_item
select row_number() over (order by reg_id, combo_id), reg_id, combo_id, ad, pm, lp, ap, ist, case when ist = 1 then (select staff_id from pe_staff as s where s.dept_id = dp and s.entry_date < d and coalesce(s.leave_date, '2099-01-01') > d order by pg_temp.f('di' || staff_id, reg_id / 6) limit 1) end, case when ist = 1 then d + time '07:50' + (combo_id * 6 + pg_temp.z('dt', reg_id, 0, 45)) * interval '1 min' end, null, null
  from (select r.reg_id, r.exam_date as d, c.combo_id, c.dept_id as dp, a.ad, case when r.reg_type = 1 or a.ad = 1 and q.self_pay = 0 then 1 else 2 end as pm, c.price as lp, case when ad = 0 then round(a.pr * q.discount, 2) else round(c.price * case when r.reg_type = 2 then 0.9 else 1 end, 2) end as ap, 
               case when ad = 1 and pg_temp.f('dr', r.reg_id * 50 + c.combo_id) < 0.05 and r.reg_status > 2 then 9 when r.reg_status in (0, 1, 9) then 0 when r.reg_status = 2 and pg_temp.f('ds', r.reg_id * 50 + c.combo_id) < 0.35 then 0 when c.combo_id in (6, 18, 25, 23, 8) and pg_temp.f('ds', r.reg_id * 50 + c.combo_id) < 0.06 then 2 when r.reg_status = 3 and pg_temp.f('ds', r.reg_id * 50 + c.combo_id) < 0.02 then 3 when pg_temp.f('ds', r.reg_id * 50 + c.combo_id) < 0.006 then 2 else 1 end as ist
          from pe_register as r join gr as q on q.rid = r.reg_id
          cross join lateral (select i.combo_id, 0 as ad, i.package_item_price as pr from pe_package_item as i where i.package_id = r.package_id
            union all select b.combo_id, 1, b.price from pe_combo as b where b.is_stop = 0 and b.sex_limit in ('0', q.sex) and not exists (select 1 from pe_package_item as i where i.package_id = r.package_id and i.combo_id = b.combo_id)
              and (r.package_id is null and pg_temp.f('da', r.reg_id * 50 + b.combo_id) < 0.22 or r.package_id is null and b.combo_id in (1, 7) or r.package_id is not null and b.combo_id >= 9 and pg_temp.f('db', r.reg_id) < 0.34 and pg_temp.f('dc', r.reg_id * 50 + b.combo_id) < 0.11)) as a
          join pe_combo as c on c.combo_id = a.combo_id) as x;
update pe_register as r set list_amount = s.l, actual_amount = s.a, self_amount = s.o from (select reg_id, sum(list_price) as l, sum(actual_price) as a, coalesce(sum(actual_price) filter (where pay_mode = 1), 0) as o from pe_register_item where item_status <> 9 group by 1) as s where s.reg_id = r.reg_id;

create table pe_result (
  result_id integer primary key, reg_item_id integer not null references pe_register_item, item_id integer not null references pe_item, result_value varchar(60), num_value numeric(10,2), abnormal_flag smallint not null default 0, input_time timestamp, unique (reg_item_id, item_id)
);
comment on table pe_result is '细项结果';
comment on column pe_result.result_id is '结果ID';
comment on column pe_result.reg_item_id is '登记项目ID';
comment on column pe_result.item_id is '细项ID';
comment on column pe_result.result_value is '结果（显示值）';
comment on column pe_result.num_value is '数值结果，文字类为空';
comment on column pe_result.abnormal_flag is '异常标志：0正常 1偏高 2偏低 3阳性或异常';
comment on column pe_result.input_time is '录入时间';
insert into pe_result
select row_number() over (order by reg_item_id, item_id), reg_item_id, item_id, coalesce(trim_scale(v)::text, case when ab then pg_temp.one('rq' || item_id, person_id, abn) else normal end), v, case when v > hi then 1 when v < lo then 2 when ab then 3 else 0 end, exam_time + case when dept_id = 7 then interval '5 hours' else interval '2 min' end
  from (select ri.reg_item_id, ri.exam_time, c.dept_id, g.*, r.person_id, pg_temp.f('ab' || g.item_id, r.person_id * 4 + extract(year from exam_date)::int % 3 / 2) < g.rate * case when r.age < 35 then 0.5 when r.age > 55 then 1.5 else 1 end as ab,
               case when g.mean is not null then round(greatest(case when g.en = 'TSCORE' then -4 else g.mean * 0.12 end, g.mean + g.sd * (pg_temp.g('v' || g.item_id, r.person_id) + case when g.en = 'HEIGHT' then 0 else 0.35 * pg_temp.g('u' || g.item_id, r.reg_id) end
                 + case when g.en in ('HEIGHT', 'WEIGHT') then case p.sex when '1' then 0.9 else -0.9 end when g.en in ('RBC', 'HGB', 'CREA', 'UA', 'ALT') then case p.sex when '1' then 0.55 else -0.6 end when g.en in ('SBP', 'DBP', 'GLU', 'TC', 'HbA1c', 'LDL-C') then (r.age - 42) / 30.0 when g.en = 'TSCORE' then (45 - r.age) / 20.0 else 0 end))::numeric, g.dec) end as v
          from pe_register_item as ri join pe_register as r using (reg_id) join pe_person as p using (person_id) join pe_combo as c using (combo_id) join gi as g using (combo_id) where ri.item_status = 1 and not (c.dept_id = 7 and exam_date = date '2026-06-27')) as x;
update pe_result as t set num_value = b.v, result_value = b.v::text, abnormal_flag = 0
  from (select h.reg_item_id, round(greatest(m.num_value, 16.4) * (h.num_value / 100) ^ 2, 1) as v from pe_result as h join pe_result as m on m.reg_item_id = h.reg_item_id and m.item_id = 3 where h.item_id = 1) as b where b.reg_item_id = t.reg_item_id and t.item_id = 2;
update pe_result as t set num_value = b.v, result_value = b.v::text, abnormal_flag = case when b.v > 23.9 then 1 when b.v < 18.5 then 2 else 0 end
  from (select h.reg_item_id, round(w.num_value / (h.num_value / 100) ^ 2, 1) as v from pe_result as h join pe_result as w on w.reg_item_id = h.reg_item_id and w.item_id = 2 where h.item_id = 1) as b where b.reg_item_id = t.reg_item_id and t.item_id = 3;
update pe_register_item as ri set is_abnormal = case when s.t is null then 0 else 1 end, summary = coalesce(s.t, '未见明显异常')
  from (select reg_item_id, string_agg(case abnormal_flag when 1 then item_name || '偏高（' || result_value || '）' when 2 then item_name || '偏低（' || result_value || '）' else case when length(result_value) < 3 then item_name || ' ' || result_value else result_value end end, '；' order by item_id) filter (where abnormal_flag > 0) as t from pe_result join pe_item using (item_id) group by 1) as s where s.reg_item_id = ri.reg_item_id;

create table pe_final (
  final_id integer primary key, reg_id integer not null unique references pe_register, final_doctor integer not null references pe_staff, final_time timestamp not null, audit_doctor integer references pe_staff, audit_time timestamp, conclusion text, suggestion text, health_level char(1) not null, is_critical smallint not null default 0, follow_status smallint
);
comment on table pe_final is '总检结论';
comment on column pe_final.final_id is '总检ID';
comment on column pe_final.reg_id is '登记ID';
comment on column pe_final.final_doctor is '总检医生';
comment on column pe_final.final_time is '总检时间';
comment on column pe_final.audit_doctor is '审核医生';
comment on column pe_final.audit_time is '审核时间';
comment on column pe_final.conclusion is '总检结论';
comment on column pe_final.suggestion is '健康建议';
comment on column pe_final.health_level is '健康等级：A健康 B基本健康 C需随访 D需就诊';
comment on column pe_final.is_critical is '重要异常结果：1是 0否';
comment on column pe_final.follow_status is '重要异常随访：0未随访 1已随访 2失访，非重要异常为空';
insert into pe_final
select row_number() over (order by ft, reg_id), reg_id, d1, ft, case when reg_status = 5 or reg_id % 3 > 0 then d2 end, case when reg_status = 5 or reg_id % 3 > 0 then case when ft::time < '15:00' then ft + pg_temp.z('fa', reg_id, 15, 100) * interval '1 min' else ft::date + 1 + time '08:35' + pg_temp.z('fa', reg_id, 0, 60) * interval '1 min' end end, coalesce(t, '本次所检项目未见明显异常。'), case when n = 0 then '保持良好生活习惯，每年体检一次。' else pg_temp.one('fs', reg_id, '低盐低脂饮食，适当运动，三至六个月复查异常项目。,建议专科门诊进一步检查。,控制体重，规律作息，定期复查。') end,
       case when cr = 1 then 'D' when n = 0 then 'A' when n <= 3 then 'B' else 'C' end, cr, case when cr = 1 then case when exam_date > date '2026-06-01' then 0 else pg_temp.w('ff', reg_id, '0:12,1:76,2:12')::int end end
  from (select r.*, r.exam_date + pg_temp.z('ft', reg_id, 2, 4) + time '08:40' + pg_temp.z('fu', reg_id, 0, 470) * interval '1 min' as ft, s.*, e.a[1] as d1, coalesce(e.a[2], e.a[1]) as d2
          from pe_register as r
          cross join lateral (select array_agg(staff_id order by pg_temp.f('fd' || staff_id, r.reg_id)) as a from pe_staff where can_final = 1 and entry_date < r.exam_date and coalesce(leave_date, '2099-01-01') > r.exam_date + 5) as e
          cross join lateral (select count(*) filter (where is_abnormal = 1) as n, string_agg(summary, '；' order by combo_id) filter (where is_abnormal = 1) as t, max(case when summary ~ '4a类|建议复查' or exists (select 1 from pe_result as x where x.reg_item_id = i.reg_item_id and (x.item_id = 4 and x.num_value >= 165 or x.item_id = 28 and x.num_value >= 7.5)) then 1 else 0 end) as cr from pe_register_item as i where i.reg_id = r.reg_id) as s
         where r.reg_status in (4, 5)) as x;

create table pe_charge (
  charge_id integer primary key, charge_no varchar(16) not null unique, charge_type smallint not null, reg_id integer references pe_register, contract_id integer references pe_contract, charge_flag smallint not null default 1, orig_charge_id integer references pe_charge, amount numeric(12,2) not null, pay_way varchar(2) not null, invoice_no varchar(12), cashier_id integer references pe_staff, charge_time timestamp not null, remark varchar(60)
);
comment on table pe_charge is '收费记录';
comment on column pe_charge.charge_id is '收费ID';
comment on column pe_charge.charge_no is '收据号';
comment on column pe_charge.charge_type is '收费类型：1个人收费 2团体结算';
comment on column pe_charge.reg_id is '登记ID，团体结算为空';
comment on column pe_charge.contract_id is '合同ID，个人收费为空';
comment on column pe_charge.charge_flag is '收退标志：1收费 2退费';
comment on column pe_charge.orig_charge_id is '退费对应的原收费ID';
comment on column pe_charge.amount is '金额（元），退费为负数';
comment on column pe_charge.pay_way is '支付方式：01现金 02微信 03支付宝 04银行卡 05对公转账 06体检卡';
comment on column pe_charge.invoice_no is '发票号';
comment on column pe_charge.cashier_id is '收费员';
comment on column pe_charge.charge_time is '收费时间';
comment on column pe_charge.remark is '备注';
create temp table gc as
select 1 as ty, r.reg_id, null::int as contract_id, 1 as fl, r.a as amt, pg_temp.w('gw', r.reg_id, '01:8,02:50,03:24,04:12,06:6') as pw, date_trunc('minute', case when r.reg_type = 1 then r.create_time + interval '4 min' else greatest(r.create_time, r.exam_date + time '08:05') + interval '6 min' end) as tm, null::text as rm
  from (select r.*, (select sum(actual_price) from pe_register_item as i where i.reg_id = r.reg_id and i.pay_mode = 1) as a from pe_register as r) as r where r.a > 0 and (reg_status not in (0, 9) or reg_status in (0, 9) and reg_type = 1 and pg_temp.f('gz', reg_id) < 0.7)
union all
select 1, r.reg_id, null, 2, -sum(i.actual_price), pg_temp.w('gw', r.reg_id, '01:8,02:50,03:24,04:12,06:6'), case when r.reg_status = 9 then greatest(r.create_time + interval '50 min', r.exam_date + time '09:30') else r.exam_date + time '11:20' end, case when r.reg_status = 9 then '取消体检' else '退项' end
  from pe_register as r join pe_register_item as i using (reg_id) where i.pay_mode = 1 and (i.item_status = 9 and r.reg_status <> 9 or r.reg_status = 9 and r.reg_type = 1 and pg_temp.f('gz', r.reg_id) < 0.7) group by r.reg_id
union all
select 2, null, c.contract_id, 1, case when settle_mode = 1 then s.a else round(s.a * (case k when 1 then 0.5 else 0 end)::numeric, 2) + case when k = 2 then s.a - round(s.a * 0.5, 2) else 0 end end, '05', case when settle_mode = 2 and k = 1 then c.sign_date + 5 + time '10:20' else c.end_date + 12 + c.contract_id % 17 + time '14:35' end, case when settle_mode = 2 then case k when 1 then '预付款' else '尾款' end end
  from pe_contract as c join lateral (select sum(i.actual_price) as a from pe_contract_group as g join pe_register as r using (group_id) join pe_register_item as i using (reg_id) where g.contract_id = c.contract_id and i.pay_mode = 2 and i.item_status <> 9 and r.reg_status in (2, 3, 4, 5)) as s on s.a > 0 cross join lateral generate_series(1, settle_mode) as k where contract_status = 2 or settle_mode = 2 and k = 1;
insert into pe_charge
select id, 'SF' || to_char(tm, 'YYMMDD') || lpad(id::text, 5, '0'), ty, reg_id, contract_id, fl, null, amt, pw, case when ty = 2 or pg_temp.f('gi', id) < 0.4 and fl = 1 then lpad((24800000 + id * 3)::text, 8, '0') end, (select staff_id from pe_staff where dept_id = 14 and entry_date < tm and coalesce(leave_date, '2099-01-01') > tm order by pg_temp.f('gs' || staff_id, id) limit 1), tm, rm
  from (select row_number() over (order by tm, ty, reg_id, contract_id) as id, * from gc where tm < '2026-06-27 18:00') as x;
update pe_charge as c set orig_charge_id = o.charge_id from pe_charge as o where c.charge_flag = 2 and o.charge_flag = 1 and o.reg_id = c.reg_id;

create table sys_param (
  param_code varchar(30) primary key, param_name varchar(60) not null, param_value varchar(100), param_group varchar(20), can_edit smallint not null default 1, update_time timestamp
);
comment on table sys_param is '系统参数';
comment on column sys_param.param_code is '参数代码';
comment on column sys_param.param_name is '参数名称';
comment on column sys_param.param_value is '参数值';
comment on column sys_param.param_group is '参数分组';
comment on column sys_param.can_edit is '是否允许修改：1是 0否';
comment on column sys_param.update_time is '修改时间';
insert into sys_param values ('HOSPITAL_NAME', '医院名称', '西溪中心医院健康管理中心', '基本', 0, '2022-01-05 10:00'), ('REPORT_DAYS', '报告承诺工作日', '7', '报告', 1, '2024-02-20 09:30'), ('GROUP_ADD_DISCOUNT', '团检加项折扣', '0.9', '收费', 1, '2023-03-01 08:50'), ('DAILY_LIMIT', '每日预约上限', '120', '预约', 1, '2025-03-11 16:20'), ('LIS_URL', 'LIS接口地址', 'http://10.8.2.15:8090/lis', '接口', 0, '2022-01-05 10:00'), ('PACS_URL', 'PACS接口地址', 'http://10.8.2.21:8080/pacs', '接口', 0, '2022-01-05 10:00'), ('FINAL_AUDIT', '总检是否需审核', '1', '总检', 1, '2022-06-15 14:00'), ('SMS_ON', '是否发送短信', '1', '预约', 1, '2025-09-01 11:05');

create index idx_register_date on pe_register (exam_date);
create index idx_register_person on pe_register (person_id);
create index idx_result_item on pe_result (item_id);
create index idx_charge_time on pe_charge (charge_time);
