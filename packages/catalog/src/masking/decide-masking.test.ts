import { exampleColumn, exampleTable } from '../__tests__/example-tables';
import { decideMasking } from './decide-masking';
import { idNumber, names, phones } from '../__tests__/canaries';

const decide = (name: string, type: string, cells: string[], description = '', table = 't_01') => {
  const column = exampleColumn(name, type, { description, title: description });
  return decideMasking(exampleTable(table, [column]), column, cells)?.kind ?? null;
};

const ids = ['110101199003071234', '330106198512120456', '440305197801015678'].map((text) =>
  idNumber(text.slice(0, 17)),
);

describe('columns that their name or comment gives away', () => {
  it.each([
    ['name_x', 'varchar(20)', '姓名', ['某某'], 'person_name'],
    ['col1', 'varchar(20)', '联系人', ['赵一曼'], 'person_name'],
    ['col1', 'varchar(20)', '法定代表人', ['王铁柱'], 'person_name'],
    ['contact_name', 'text', '', ['Anna Karenina'], 'person_name'],
    ['first_name', 'text', '', ['Zoe'], 'person_name'],
    ['firstName', 'text', '', [], 'person_name'],
    ['created_by', 'varchar(50)', '创建人', ['刘备'], 'person_name'],
    ['mobile', 'varchar(20)', '', ['13800001111'], 'phone'],
    ['c7', 'bigint', '手机号', ['13800001111'], 'phone'],
    ['tel_no', 'varchar(20)', '', ['0571-88889999'], 'phone'],
    ['c7', 'varchar', '联系电话（含区号）', ['88889999'], 'phone'],
    ['id_card', 'varchar(18)', '', ['110101199003071234'], 'id_number'],
    ['c1', 'varchar(18)', '身份证号', ['110101199003071234'], 'id_number'],
    ['c1', 'varchar(30)', '证件号码', ['E12345678'], 'id_number'],
    ['passport_no', 'text', '', ['E12345678'], 'passport'],
    ['bank_card_no', 'text', '', ['6222000000000000'], 'bank_card'],
    ['c1', 'text', '银行账号', ['33001616227053'], 'bank_card'],
    ['email', 'text', '', ['x@y.cn'], 'email'],
    ['c1', 'text', '电子邮箱', ['x@y.cn'], 'email'],
    ['c1', 'text', '家庭住址', ['西湖区'], 'address'],
    ['home_address', 'text', '', ['Elm'], 'address'],
    ['plate_no', 'text', '', ['浙A12345'], 'plate'],
    ['c1', 'text', '车牌号', ['浙A12345'], 'plate'],
    ['password_hash', 'text', '', ['abc'], 'secret'],
    ['c1', 'text', '登录密码', ['123456'], 'secret'],
    ['api_key', 'text', '', ['k'], 'secret'],
    ['access_token', 'text', '', [], 'secret'],
    ['last_login_ip', 'text', '', ['10.1.2.3'], 'ip'],
    ['birthday', 'date', '', ['1990-01-01'], 'birth_date'],
    ['c1', 'date', '出生日期', ['1990-01-01'], 'birth_date'],
    ['nickname', 'text', '', ['小龙虾99'], 'account'],
    ['c1', 'text', '用户名', ['xlx99'], 'account'],
    ['wechat', 'text', '', ['wx_123'], 'account'],
    ['weixin', 'text', '', ['wx_zhang'], 'account'],
    ['sfzh', 'varchar(18)', '', ['110101196102021010'], 'id_number'],
    ['khSfz', 'varchar(18)', '', ['110101196102021010'], 'id_number'],
    ['lxdh', 'varchar(20)', '', ['88889999'], 'phone'],
    ['jiating_dizhi', 'text', '', ['西湖区'], 'address'],
    ['csrq', 'date', '', ['1990-01-01'], 'birth_date'],
    ['lxr', 'text', '', ['赵一曼'], 'person_name'],
  ] as const)('%s %s %s is personal', (name, type, description, cells, kind) => {
    expect(decide(name, type, [...cells], description)).toBe(kind);
  });

  it('a bare name in a table of people is a person, in a table of things it is not', () => {
    expect(decide('name', 'text', names.slice(0, 5), '', 'sys_users')).toBe('person_name');
    expect(decide('name', 'text', ['苹果手机壳', '蓝牙耳机'], '', 'products')).toBeNull();
    expect(decide('pinyin_name', 'text', ['lixiuying', 'chenjing'], '', 'staff')).toBe('person_name');
    expect(decide('en_name', 'text', ['hangzhou', 'Beijing'], '', 'cities')).toBeNull();
    expect(decide('name', 'text', ['上海云图科技有限公司'], '', 'customers')).toBeNull();
  });

  it('secrets are dropped, all else is masked in shape', () => {
    const column = exampleColumn('password', 'text');
    expect(decideMasking(exampleTable('t', [column]), column, ['x'])).toEqual({
      policy: 'drop',
      kind: 'secret',
    });
  });
});

describe('columns whose content alone gives them away', () => {
  it.each([
    ['person_name', names],
    ['person_name', names.slice(0, 6)],
    ['person_name', ['James Smith', 'Mary Johnson', 'Linda K. Brown', 'Wei Zhang']],
    ['person_name', ['欧阳娜娜', '司马光', '诸葛亮']],
    ['phone', phones],
    ['phone', ['+86 13912345678', '139-1234-5678', '139 1234 5678']],
    ['phone', ['0571-88123456', '021-68881234', '(010)62345678']],
    ['id_number', ids],
    ['bank_card', ['6222021234567894', '4111111111111111', '5500 0000 0000 0004']],
    ['email', ['a.b@example.com', 'zhang@公司.cn', 'c@d.org']],
    ['plate', ['浙A12345', '沪AD12345', '粤B·88X88']],
    ['address', ['浙江省杭州市西湖区文三路90号', '中山路12号3单元402室']],
    ['secret', ['sk-abcdefghijklmnopqrstuv', 'AKIAIOSFODNN7EXAMPLE']],
    ['secret', ['$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy']],
    ['ip', ['192.168.1.20', '10.0.0.1']],
  ] as const)('%s', (kind, cells) => {
    expect(decide('f_01', 'text', [...cells])).toBe(kind);
  });

  it('a column that mixes phones with other words is personal as a whole', () => {
    expect(decide('f_01', 'text', ['13912345678', '无', '未提供', 'a@b.com'])).not.toBeNull();
  });

  it.each([
    ['客户张伟，电话13912345678，要求退款'],
    ['{"contact": {"name": "李娜", "tel": "13912345678"}}'],
    ['请联系王芳女士'],
    ['Flat 3, 221B Baker Street'],
    [`身份证${ids[0] ?? ''}已核验`],
    ['车牌浙A12345停在3号位'],
  ])('text with something personal inside: %s', (cell) => {
    expect(decide('f_01', 'text', ['一切正常', cell, '已处理'])).toMatch(/text|person_name/);
  });
});

describe('ordinary columns stay as they are', () => {
  it.each([
    ['amount', 'numeric(12,2)', ['13812.50', '99.00', '13800000000.00']],
    [
      'order_no',
      'varchar(20)',
      ['13800000001', '13800000002', '13800000003', '13800000004', '13800000005', '13800000006'],
    ],
    ['order_no', 'varchar(32)', ['20230401123456789', '20230402123456789']],
    ['sku', 'varchar(20)', ['SKU-10001', 'SKU-10002']],
    ['f_02', 'varchar', ['上海', '北京', '杭州', '苏州', '金华', '温州', '安庆', '常州', '唐山']],
    ['f_02', 'varchar', ['石家庄市', '唐山市', '秦皇岛市', '邯郸市', '邢台市', '保定市', '张家口市']],
    [
      'f_02',
      'varchar',
      ['石家庄', '唐山', '秦皇岛', '邯郸', '邢台', '保定', '张家口', '承德', '沧州', '廊坊', '衡水'],
    ],
    [
      'f_02',
      'varchar',
      [
        '南京',
        '无锡',
        '徐州',
        '常州',
        '苏州',
        '南通',
        '连云港',
        '淮安',
        '盐城',
        '扬州',
        '镇江',
        '泰州',
        '宿迁',
      ],
    ],
    [
      'f_02',
      'varchar',
      ['南昌', '景德镇', '萍乡', '九江', '新余', '鹰潭', '赣州', '吉安', '宜春', '抚州', '上饶'],
    ],
    [
      'f_02',
      'varchar',
      ['矿泉水', '方便面', '火腿肠', '口香糖', '咖啡', '薯片', '牛奶', '面包', '马铃薯', '黄瓜', '白菜'],
    ],
    ['f_02', 'varchar', ['开放', '关闭', '上传数据']],
    ['f_02', 'varchar', ['待支付', '已支付', '已取消', '已完成']],
    ['f_02', 'varchar', ['支付宝', '微信', '现金', '银联']],
    ['f_02', 'varchar', ['男', '女']],
    ['f_02', 'varchar', ['普通会员', '高级会员', '钻石会员']],
    ['f_02', 'varchar', ['华东', '华南', '华北', '华中']],
    ['f_02', 'varchar', ['财务部', '人事部', '市场部', '研发部']],
    ['company_name', 'varchar', ['上海云图科技有限公司', '杭州远景贸易公司']],
    ['f_02', 'varchar', ['张江高科技园区', '王府井百货', '李宁专卖店', '周大福珠宝']],
    ['f_02', 'varchar', ['New York', 'San Francisco', 'Los Angeles', 'Santa Maria']],
    ['f_02', 'varchar', ['Blue Shirt', 'Red Dress', 'Green Hat']],
    ['f_02', 'varchar', ['1.2.3', '2.0.1-beta', 'v1.0.0.1']],
    ['f_02', 'timestamp', ['2023-04-01 12:00:00']],
    ['f_02', 'bigint', ['1700000000000', '1700000000001']],
    ['f_02', 'varchar', ['0271d7a5b1c94b3b8e8a5d2d', '08e01d7402d144e0b6b8a1d2']],
    ['f_02', 'uuid', ['6f1c1d0e-6f2c-4f5e-8f4e-111111111111']],
    ['phone_model', 'varchar', ['iPhone 15', 'Mate 60']],
    ['c9', 'varchar', ['iPhone 15', 'Mate 60'], '手机型号'],
    ['email_status', 'varchar', ['sent', 'failed']],
    ['url', 'varchar', ['https://example.com/a/1.png']],
    ['c9', 'varchar', ['/data/a.png'], '图片地址'],
    ['token_count', 'integer', ['512', '1024']],
    ['id_type', 'varchar', ['身份证', '护照'], '证件类型'],
    ['file_name', 'varchar', ['report.pdf']],
    ['shop_name', 'varchar', ['城西店', '城东店']],
    ['f_02', 'boolean', ['t', 'f']],
    ['f_02', 'integer', ['1', '2', '3']],
    [
      'f_02',
      'varchar',
      ['便民超市5号店', '乡村味道259号店', '建设路5号店', '三里屯街道12号店', '小村咖啡701号店'],
    ],
    ['f_02', 'varchar', ['SO2024010200004248', 'SO2023072400011096', 'SO2024072400021287']],
    ['f_02', 'varchar', ['G60 沪昆高速', '一号线3号站']],
    ['f_02', 'varchar', ['东区', '西区', '南区', '北区']],
    ['f_02', 'varchar', ['设备运行正常', '例行巡检，无异常', '雨天路滑，限速60']],
  ] as [string, string, string[], string?][])('%s %s %j', (name, type, cells, description = '') => {
    expect(decide(name, type, cells, description)).toBeNull();
  });

  it('numbers on a form that are phones after all are found by how they spread', () => {
    expect(decide('serial_no', 'varchar', phones)).toBe('phone');
  });
});

describe('a person decides', () => {
  const column = exampleColumn('mobile', 'varchar(20)');
  const table = exampleTable('t', [column]);
  it('allow shows the cells and keeps what was found', () => {
    expect(decideMasking(table, column, phones, 'allow')).toEqual({ policy: 'allow', kind: 'phone' });
  });
  it('drop and mask hold where nothing was found', () => {
    const plain = exampleColumn('color', 'text');
    expect(decideMasking(table, plain, ['红'], 'drop')).toEqual({ policy: 'drop', kind: 'custom' });
    expect(decideMasking(table, plain, ['红'], 'mask')).toEqual({ policy: 'mask', kind: 'custom' });
    expect(decideMasking(table, plain, ['红'], 'allow')).toBeNull();
  });
});
