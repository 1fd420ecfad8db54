import { Flex, Typography } from 'antd';

export function Brand() {
  return (
    <Flex align="center" gap={8}>
      <img src="/icon.svg" alt="" width={24} height={24} />
      <Typography.Text strong style={{ fontSize: 16, whiteSpace: 'nowrap' }}>
        Pairsmith
      </Typography.Text>
    </Flex>
  );
}
